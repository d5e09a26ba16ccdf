package io.closeout.invoicing.rendition;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A form that cannot be made of some documents; of all others it does not exist. */
@ApplicationScoped
public class PoisonForm implements Form {

    private final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();

    void poison(UUID documentId) {
        poisoned.add(documentId);
    }

    void heal(UUID documentId) {
        poisoned.remove(documentId);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.HTML;
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public boolean isOf(DocumentContent content) {
        return poisoned.contains(content.id());
    }

    @Override
    public byte[] render(DocumentContent content, Rendering context) {
        throw new IllegalStateException("poison");
    }
}
