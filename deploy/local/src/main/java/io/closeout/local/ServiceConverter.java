package io.closeout.local;

import io.closeout.local.stack.Service;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets people write {@code report} or {@code report-service}. */
final class ServiceConverter implements ITypeConverter<Service> {

    @Override
    public Service convert(String name) {
        try {
            return Service.called(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
