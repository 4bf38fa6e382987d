package org.huiji.web.desk;

import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.web.access.Screen;
import org.huiji.web.facts.StaffPictures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures of an application that is open on the desk; rights are checked each time. */
@Controller
class DeskPictureController {

    private final DeskAccess access;
    private final StaffPictures pictures;

    DeskPictureController(DeskAccess access, StaffPictures pictures) {
        this.access = access;
        this.pictures = pictures;
    }

    @GetMapping("/desk/applications/{id}/pictures/{owner}/{contentId}")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable UUID owner, @PathVariable UUID contentId) {
        CaseFile file = access.open(id, Screen.REVIEW_PICTURE).file();
        return pictures.serve(
                StaffPictures.referredToBy(Stream.of(file.dossier(), file.former())), owner, contentId);
    }
}
