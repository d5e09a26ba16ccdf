package io.closeout.invoicing.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks into XML by paths of local names, such as {@code Party/PartyTaxScheme/CompanyID}. */
record Tree(Element element) {

    /** Every element at the end of the path, in the order of the document. */
    List<Tree> all(String path) {
        var found = List.of(this);
        for (var name : path.split("/", -1)) {
            var next = new ArrayList<Tree>();
            found.forEach(tree -> next.addAll(tree.children(name)));
            found = next;
        }
        return found;
    }

    private List<Tree> children(String name) {
        var found = new ArrayList<Tree>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && name.equals(inner.getLocalName())) {
                found.add(new Tree(inner));
            }
        }
        return found;
    }

    /** The first at the end of the path that says something. */
    Optional<String> text(String path) {
        return all(path).stream()
                .map(Tree::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    List<String> texts(String path) {
        return all(path).stream()
                .map(Tree::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String text() {
        return element.getTextContent().strip();
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }
}
