namespace Korevagt.Library.VisitLogs;

/// <summary>What is done with a visit log.</summary>
public enum DemandJobKind
{
    /// <summary>It is read, and its faults are listed.</summary>
    Import,

    /// <summary>A demand is fitted to it and put into the library.</summary>
    Fit,
}
