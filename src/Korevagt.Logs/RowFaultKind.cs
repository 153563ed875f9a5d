namespace Korevagt.Logs;

/// <summary>What can be wrong with a row of a log.</summary>
public enum RowFaultKind
{
    /// <summary>It has other columns than the header, or its quotes do not close.</summary>
    Malformed,

    /// <summary>A value that every row needs is missing.</summary>
    Missing,

    /// <summary>A time cannot be read.</summary>
    NoTime,

    /// <summary>A number cannot be read.</summary>
    NoNumber,

    /// <summary>A text is too long or holds control characters.</summary>
    NoText,

    /// <summary>A time that the local clock skipped in March.</summary>
    SpringGap,

    /// <summary>Ordered after the day on which the log is read.</summary>
    Future,

    /// <summary>Ordered outside the period that the log is said to cover, or before the service existed.</summary>
    OutsidePeriod,

    /// <summary>No area of the plan has the name.</summary>
    UnknownArea,

    /// <summary>No area of the plan holds the position.</summary>
    OutsideRegion,

    /// <summary>No urgency of the plan has the name.</summary>
    UnknownUrgency,

    /// <summary>A visit arrived before it was ordered, left before it arrived, or the like.</summary>
    TimesOutOfOrder,

    /// <summary>Something took longer than it can.</summary>
    TooLong,

    /// <summary>The row repeats another.</summary>
    Repeated,
}
