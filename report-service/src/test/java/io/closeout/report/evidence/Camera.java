package io.closeout.report.evidence;

import io.closeout.report.People;
import io.closeout.report.ReportJson;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends photos as a device does. */
public final class Camera {

    private Camera() {}

    public static ValidatableResponse sends(People who, ReportJson report, Picture picture) {
        return sends(who, path(report, picture), picture, "PHOTO");
    }

    public static ValidatableResponse sends(People who, String path, Picture picture, String kind) {
        return RestAssured.given()
                .auth()
                .oauth2(who.token())
                .contentType(picture.mediaType())
                .queryParam("kind", kind)
                .body(picture.bytes())
                .put(path)
                .then();
    }

    public static String path(ReportJson report, Picture picture) {
        return report.path() + "/photos/" + picture.sha256();
    }

    /** How a report names a photo. */
    public static Map<String, Object> named(Picture picture) {
        var attachment = new LinkedHashMap<String, Object>();
        attachment.put("kind", "PHOTO");
        attachment.put("mediaType", picture.mediaType());
        attachment.put("sha256", picture.sha256());
        attachment.put("size", picture.bytes().length);
        return attachment;
    }
}
