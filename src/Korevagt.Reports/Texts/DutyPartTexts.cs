using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Reports.Texts;

/// <summary>Words for the parts of the day.</summary>
public static class DutyPartTexts
{
    public static Text Caption { get; } = new(
        "90 %-responstid i minutter efter tid på døgnet, før og efter",
        "90% response time in minutes by part of the day, before and after");

    public static Text Most(string part, string district, string after, string before, string visits) => new(
        $"størst er forskellen i {district}, {part}: 90 % nås inden for {after} mod {before} ({visits} besøg om året)",
        $"the difference is largest in {district}, {part}: 90% are reached within {after} against {before} ({visits} visits "
            + "a year)");

    public static Text Of(DutyPart part) => part switch
    {
        DutyPart.Day => new("dag 8-16", "day 8-16"),
        DutyPart.Evening => new("aften 16-23", "evening 16-23"),
        _ => new("nat 23-08", "night 23-08"),
    };
}
