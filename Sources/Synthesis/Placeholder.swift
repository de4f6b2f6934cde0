// Filled by the synthetic export.
