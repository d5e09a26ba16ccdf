package io.closeout.verification.exchange;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.look.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** A station's own reports, by what comes next. */
@Path("/api/verifications/mine")
@RolesAllowed({"station", "technician"})
public class MineResource {

    private final MineList list;
    private final Page reader;

    MineResource(MineList list, Page reader) {
        this.list = list;
        this.reader = reader;
    }

    /** @param show {@code asked} (as well if nothing is said), {@code refused}, {@code waiting} or {@code approved} */
    @GET
    @Transactional
    public PageView<MineView> mine(@QueryParam("show") @Nullable String show, @BeanParam PageRequest page) {
        return list.page(Shelf.called(show), page).map(row -> MineView.of(row, reader.locale()));
    }
}
