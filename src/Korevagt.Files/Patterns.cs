namespace Korevagt.Files;

/// <summary>Limits and patterns that several file types share.</summary>
internal static class Patterns
{
    /// <summary>Short names that other objects refer to.</summary>
    public const string Id = "[a-z0-9æøå][a-z0-9æøå-]{0,63}";

    public const string IdInDanish = "et kort navn af små bogstaver, cifre og bindestreger, for eksempel \"nat-silkeborg\"";

    public const string IdInEnglish = "a short name of small letters, digits and hyphens, such as \"nat-silkeborg\"";

    public const string MunicipalityCode = "[0-9]{4}";

    public const string CodeInDanish = "en kommunekode på fire cifre, for eksempel \"0740\"";

    public const string CodeInEnglish = "a municipality code of four digits, such as \"0740\"";

    /// <summary>Longest description, source or assumption.</summary>
    public const int LongText = 2000;

    /// <summary>Most districts of a plan.</summary>
    public const int MostDistricts = 64;

    /// <summary>Most items of the other lists.</summary>
    public const int MostItems = 1000;

    /// <summary>Highest price of anything, in kroner: beyond it a unit was mistaken.</summary>
    public const int HighestPrice = 1_000_000;

    /// <summary>Longest duration in minutes: a week.</summary>
    public const int LongestMinutes = 7 * 24 * 60;

    /// <summary>Longest time simulated and not counted, in hours: the shortest year has one more.</summary>
    public const int LongestWarmUpHours = 365 * 24 - 1;

    /// <summary>First and last year that files may name, as <see cref="Domain.Time.DutyYear"/> has them.</summary>
    public const int EarliestYear = 2007;

    public const int LatestYear = 2050;
}
