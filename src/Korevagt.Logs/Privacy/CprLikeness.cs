namespace Korevagt.Logs.Privacy;

/// <summary>How much a field looks like a CPR number.</summary>
internal enum CprLikeness
{
    /// <summary>Does not resemble a CPR number.</summary>
    None,

    /// <summary>Ten digits that begin with a date; one in 27 numbers of ten digits does so by chance.</summary>
    TenDigits,

    /// <summary>
    /// Six digits that are a date and four more, parted by a blank, a point, a dash or a hyphen with blanks: a date with a time of
    /// the day can be written so too.
    /// </summary>
    Parted,

    /// <summary>Six digits that are a date, a hyphen and four digits: nothing else is written so.</summary>
    Hyphenated,
}
