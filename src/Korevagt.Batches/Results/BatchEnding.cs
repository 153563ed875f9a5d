namespace Korevagt.Batches.Results;

/// <summary>How a batch stands as a whole, the worst of its runs.</summary>
public enum BatchEnding
{
    /// <summary>Every run is done.</summary>
    Done,

    /// <summary>Some runs are still to be computed.</summary>
    Unfinished,

    /// <summary>Some runs have faulty input; the others are done or to be done.</summary>
    FaultyInput,

    /// <summary>Some runs failed for a passing reason, or their results are damaged.</summary>
    BadLuck,
}
