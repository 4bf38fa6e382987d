package seeded;

import jakarta.persistence.Entity;

/** A seeded violation: entities stay package-private. It lies outside the scanned packages. */
@Entity
public abstract class PublicEntity {}
