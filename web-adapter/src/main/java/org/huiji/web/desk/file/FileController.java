package org.huiji.web.desk.file;

import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.Dossier;
import org.huiji.web.access.Screen;
import org.huiji.web.facts.StaffPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person's file, version by version, to be read only. */
@Controller("deskFileController")
@RequestMapping(FileSearchController.PATH + "/{id}")
class FileController {

    private final FileAccess access;
    private final FilePages pages;
    private final StaffPictures pictures;

    FileController(FileAccess access, FilePages pages, StaffPictures pictures) {
        this.access = access;
        this.pages = pages;
        this.pictures = pictures;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("file", pages.page(access.open(id, Screen.FILE)));
        return "desk/file";
    }

    @GetMapping("/pictures/{owner}/{contentId}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID owner, @PathVariable UUID contentId) {
        OpenedFile opened = access.open(id, Screen.FILE_PICTURE);
        return pictures.serve(StaffPictures.referredToBy(dossiers(opened)), owner, contentId);
    }

    /** What was approved, and what it replaced. */
    private static Stream<@Nullable Dossier> dossiers(OpenedFile opened) {
        return opened.shown().dossier().stream().flatMap(dossier -> Stream.of(dossier, dossier.asApproved()));
    }
}
