namespace Korevagt.Library.VisitLogs;

/// <summary>What came of having an uploaded log erased.</summary>
public enum LogErasure
{
    /// <summary>It is gone, now or since earlier; one that was not read yet is cancelled.</summary>
    Erased,

    /// <summary>There is no such import.</summary>
    Unknown,

    /// <summary>A demand is still to be fitted to it, or being fitted.</summary>
    BeingFitted,
}
