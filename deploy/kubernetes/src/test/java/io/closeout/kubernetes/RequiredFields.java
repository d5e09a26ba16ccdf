package io.closeout.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Holds an object against the checks that the official client generates from the API: required fields are there. */
final class RequiredFields implements SchemaCheck {

    private static final Map<String, Check> CHECKS = Map.of(
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    @Override
    public List<String> violations(JsonNode object) {
        var check = CHECKS.get(SchemaCheck.typeOf(object));
        if (check == null) {
            return List.of("no client-java schema for " + SchemaCheck.typeOf(object));
        }
        try {
            check.validate(JsonParser.parseString(object.toString()));
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Manifests.idOf(object) + ": " + e.getMessage());
        }
    }

    @FunctionalInterface
    private interface Check {

        void validate(JsonElement object) throws IOException;
    }
}
