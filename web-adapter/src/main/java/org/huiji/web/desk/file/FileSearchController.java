package org.huiji.web.desk.file;

import java.util.List;
import org.huiji.projections.personnelfile.FoundFiles;
import org.huiji.projections.personnelfile.FoundFiles.Row;
import org.huiji.projections.personnelfile.SearchPersonnelFiles;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a person's file by name, identity number, certificate number or receipt number. */
@Controller
class FileSearchController {

    static final String PATH = "/desk/files";

    private static final int ROWS = 30;

    private final DeskAccess desk;
    private final Queries queries;
    private final AccessLog accessLog;

    FileSearchController(DeskAccess desk, Queries queries, AccessLog accessLog) {
        this.desk = desk;
        this.queries = queries;
        this.accessLog = accessLog;
    }

    @GetMapping(PATH)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String text = TypedText.text(q);
        FoundFiles found = find(text, after);
        accessLog.recordAll(Screen.FILE_SEARCH, found.rows().stream().map(Row::applicationId).toList());
        model.addAttribute("q", text).addAttribute("found", found).addAttribute("further", after != null);
        return "desk/files";
    }

    private FoundFiles find(String text, @Nullable String after) {
        SearchPersonnelFiles wanted = new SearchPersonnelFiles(desk.departmentsOf(desk.actor()), text, after, ROWS);
        return text.isEmpty() ? new FoundFiles(List.of(), null) : queries.ask(wanted);
    }
}
