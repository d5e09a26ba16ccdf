package io.closeout.kit.tenancy;

/** Work that touches tenant data was started without naming a tenant. */
public class NoTenantException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoTenantException() {
        super("no tenant: the token carries no 'tenant' claim and no caller named one");
    }
}
