namespace Korevagt.Library;

/// <summary>What an item of the library is.</summary>
public enum LibraryKind
{
    /// <summary>A baseline, or a model from outside that serves as one.</summary>
    Baseline,

    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>Areas.</summary>
    Areas,

    /// <summary>A demand fitted to a visit log.</summary>
    Demand,

    /// <summary>A road map.</summary>
    Map,

    /// <summary>A question which plan to choose.</summary>
    Question,
}
