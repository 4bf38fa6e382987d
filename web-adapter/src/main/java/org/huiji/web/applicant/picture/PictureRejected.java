package org.huiji.web.applicant.picture;

/** An upload was not taken; nothing was stored. */
public class PictureRejected extends RuntimeException {

    private final PictureProblem problem;

    public PictureRejected(PictureProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public PictureProblem problem() {
        return problem;
    }
}
