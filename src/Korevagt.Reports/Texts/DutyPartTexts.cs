using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Reports.Texts;

/// <summary>Words for the parts of the day.</summary>
/// <param name="Caption">Caption of the table of districts by part of the day.</param>
/// <param name="Day">08-16.</param>
/// <param name="Evening">16-23.</param>
/// <param name="Night">23-08.</param>
/// <param name="Most">Where and when the wait grows most: part, district, after, before, visits.</param>
public sealed record DutyPartTexts(string Caption, string Day, string Evening, string Night, string Most)
{
    /// <summary>In Danish.</summary>
    public static DutyPartTexts Danish { get; } = new(
        "90 %-responstid i minutter efter tid på døgnet, før og efter", "dag 8-16", "aften 16-23", "nat 23-08",
        "størst er forskellen i {1}, {0}: 90 % nås inden for {2} mod {3} ({4} besøg om året)");

    /// <summary>In English.</summary>
    public static DutyPartTexts English { get; } = new(
        "90% response time in minutes by part of the day, before and after", "day 8-16", "evening 16-23", "night 23-08",
        "the difference is largest in {1}, {0}: 90% are reached within {2} against {3} ({4} visits a year)");

    /// <summary>The words of a language.</summary>
    public static DutyPartTexts For(Language language) => language == Language.En ? English : Danish;

    /// <summary>A part's name with its hours.</summary>
    public string Name(DutyPart part) => part switch
    {
        DutyPart.Day => Day,
        DutyPart.Evening => Evening,
        _ => Night,
    };
}
