package io.closeout.invoicing.payment;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.money.MoneyInput;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.quarkus.panache.common.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Money that came in. */
@Path("/api/payments")
@RolesAllowed("back-office")
public class PaymentsResource {

    private final RecordPayment record;
    private final Payments payments;
    private final Allocations allocations;

    PaymentsResource(RecordPayment record, Payments payments, Allocations allocations) {
        this.record = record;
        this.payments = payments;
        this.allocations = allocations;
    }

    @POST
    @Idempotent
    public Response received(@Valid @NotNull PaymentRequest request) {
        var told = new TreeMap<UUID, Money>();
        for (var one : request.allocations() == null ? List.<AllocationRequest>of() : request.allocations()) {
            var amount = MoneyInput.of("allocations", one.amount(), request.currency());
            if (told.put(one.invoiceId(), amount) != null) {
                throw ProblemException.badRequest("An invoice is named twice.");
            }
        }
        var received = new Payment.Received(
                request.receiverId(),
                request.payerId(),
                MoneyInput.of("amount", request.amount(), request.currency()),
                request.valueDate(),
                request.method(),
                request.reference(),
                request.externalId());
        var payment = record.received(received, told);
        return Response.created(URI.create("/api/payments/" + payment.id()))
                .entity(view(payment))
                .build();
    }

    @POST
    @Path("/{id}/allocations")
    @Idempotent
    public PaymentView allocate(UUID id, @Valid @NotNull AllocationRequest request) {
        var currency = payments.findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .currency();
        var amount = MoneyInput.of("amount", request.amount(), currency.getCurrencyCode());
        return view(record.allocate(id, request.invoiceId(), amount));
    }

    @GET
    @RolesAllowed({"back-office", "auditor"})
    @Transactional
    public PageView<PaymentView> payments(@BeanParam PageRequest page) {
        var order = "order by recordedAt desc, id desc";
        var fetched = page.after()
                .map(last -> payments.find(
                        "recordedAt < ?1 or (recordedAt = ?1 and id < ?2) " + order, last.instant(0), last.uuid(1)))
                .orElseGet(() -> payments.find(order))
                .page(Page.ofSize(page.fetch()))
                .list();
        var shown = PageView.of(fetched, page, last -> Cursor.of(last.recordedAt(), last.id()));
        var ids = shown.items().stream().map(Payment::id).toList();
        var byPayment = allocations.ofPayments(ids).stream().collect(groupingBy(Allocation::paymentId));
        return shown.map(payment -> PaymentView.of(payment, byPayment.getOrDefault(payment.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"back-office", "auditor"})
    @Transactional
    public PaymentView payment(UUID id) {
        return payments.findByIdOptional(id).map(this::view).orElseThrow(ProblemException::notFound);
    }

    private PaymentView view(Payment payment) {
        return PaymentView.of(payment, allocations.ofPayments(List.of(payment.id())));
    }
}
