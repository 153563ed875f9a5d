namespace Korevagt.Nights;

/// <summary>Why a file of the logs' folder is left for another night.</summary>
public enum LeftReason
{
    /// <summary>Its name begins with a point.</summary>
    Hidden,

    /// <summary>Its name says that it is not finished: <c>.part</c>, <c>.tmp</c>, <c>~</c> and the like.</summary>
    TemporaryName,

    /// <summary>It is neither a CSV file nor a spreadsheet by its name.</summary>
    NotCsv,

    /// <summary>It was written to a short while ago.</summary>
    JustWritten,

    /// <summary>It changed between two looks.</summary>
    Changing,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>Its last line has no end, and it has not been left alone for long.</summary>
    HalfALine,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>Another file of the folder has the same content.</summary>
    SameContent,
}
