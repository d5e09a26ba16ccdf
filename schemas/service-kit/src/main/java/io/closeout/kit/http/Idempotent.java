package io.closeout.kit.http;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that has its effect once per {@code Idempotency-Key}. The whole method runs in one transaction, and its
 * answer is kept in that transaction: the same key and body get the stored answer again, another body 422, a call while
 * the first is still running 409, no key 400. A failed call keeps nothing and may be repeated.
 */
@NameBinding
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
