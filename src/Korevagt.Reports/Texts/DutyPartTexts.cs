using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Reports.Texts;

/// <summary>Words for the parts of the day.</summary>
public static class DutyPartTexts
{
    public static Text Caption { get; } = new(
        "Responstid efter tid på døgnet: ændring, før og efter",
        "Response time by part of the day: change, before and after");

    public static Text Of(DutyPart part) => part switch
    {
        DutyPart.Day => new("weekend og helligdage 8-16", "weekends and holidays 8-16"),
        DutyPart.Evening => new("aften 16-23", "evening 16-23"),
        _ => new("nat 23-08", "night 23-08"),
    };
}
