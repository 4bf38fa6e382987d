package org.huiji.web.audit;

import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.facts.ActorPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.presentation.FieldPresenter;

/** What the live screens say by, with the labels of one time. */
record Words(
        ReferenceLists lists,
        FieldPresenter fields,
        FactPresenter facts,
        FindingPresenter findings,
        ActorPresenter actors,
        EventRemarks remarks) {}
