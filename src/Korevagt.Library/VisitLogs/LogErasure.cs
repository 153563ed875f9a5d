namespace Korevagt.Library.VisitLogs;

/// <summary>What came of having an uploaded log erased.</summary>
public enum LogErasure
{
    /// <summary>It is gone, now or since earlier.</summary>
    Erased,

    /// <summary>There is no such import.</summary>
    Unknown,

    /// <summary>It is still to be read, or being read.</summary>
    BeingRead,

    /// <summary>A demand is still to be fitted to it, or being fitted.</summary>
    BeingFitted,
}
