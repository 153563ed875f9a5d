namespace Korevagt.Store.Housekeeping;

/// <summary>The tables of a store in an order in which each refers only to those before it, and what refers to documents.</summary>
internal static class StoreTables
{
    /// <summary>Tables whose rows have numbers that the database gives out, with the column of the numbers.</summary>
    public static IReadOnlyDictionary<string, string> Numbered { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["batch"] = "id",
        ["event"] = "id",
        ["demand_job"] = "id",
        ["optimisation"] = "id",
        ["optimisation_event"] = "id",
        ["audit"] = "id",
        ["api_key"] = "ordinal",
    };

    /// <summary>What says which process is alive just now, and in which browser somebody has signed in, means nothing in another store.</summary>
    public static IReadOnlySet<string> OfTheMoment { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "schema_version", "worker", "browser_session" };

    /// <summary>Tables that others refer to come first; those that are not named stand behind them in the order of their names.</summary>
    public static IReadOnlyList<string> First { get; } =
    [
        "document", "simulation", "run", "result", "batch", "batch_run", "block", "event", "library_item", "library_version", "night_state", "night",
        "night_log", "tender",
    ];

    /// <summary>Queries for the hashes of documents that are in use; a list of a bundle's files has the others.</summary>
    public static IReadOnlyList<string> BundlesInUse { get; } = ["SELECT bundle FROM simulation", "SELECT bundle FROM run", "SELECT bundle FROM optimisation"];

    /// <summary>Queries for documents that are in use by themselves.</summary>
    public static IReadOnlyList<string> DocumentsInUse { get; } =
    [
        "SELECT hash FROM library_item", "SELECT hash FROM library_version", "SELECT hash FROM night_log",
        "SELECT log_document FROM demand_job WHERE log_document IS NOT NULL", "SELECT mapping FROM demand_job WHERE mapping IS NOT NULL",
        "SELECT borders FROM demand_job WHERE borders IS NOT NULL",
        "SELECT settings FROM night", "SELECT demand FROM night WHERE demand IS NOT NULL", "SELECT held FROM night WHERE held IS NOT NULL",
        "SELECT demand FROM night_state WHERE demand IS NOT NULL", "SELECT held FROM night_state WHERE held IS NOT NULL",
    ];
}
