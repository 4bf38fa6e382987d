package org.huiji.web.erasure;

/** One step of an erasure. It may be taken again, also by another node, and then does what is left of it. */
interface ErasureStep {

    /** What is reached by it; steps are taken in the order of the stages. */
    ErasureStage stage();

    /** Takes it; false when it cannot be finished yet and is to be tried again later. */
    boolean take(ErasureRequest request);
}
