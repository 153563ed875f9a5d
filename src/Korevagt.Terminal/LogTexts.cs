using Korevagt.Demand.Generation;
using Korevagt.Domain.Texts;
using Korevagt.Logs;

namespace Korevagt.Terminal;

/// <summary>The words about visit logs.</summary>
internal static class LogTexts
{
    public static Text Rows { get; } = new("Rækker læst", "Rows read");
    public static Text Accepted { get; } = new("godtaget", "accepted");
    public static Text Rejected { get; } = new("afvist", "rejected");
    public static Text Repeated { get; } = new("Rækker, der gentager en tidligere", "Rows that repeat an earlier one");
    public static Text Period { get; } = new("Periode", "Period");
    public static Text Year { get; } = new("År", "Year");
    public static Text Visits { get; } = new("Besøg", "Visits");
    public static Text Urgency { get; } = new("Hastegrad", "Urgency");
    public static Text Area { get; } = new("Område", "Area");
    public static Text All { get; } = new("Alle", "All");
    public static Text NeverVisited { get; } = new("Områder uden besøg", "Areas never visited");

    public static Text OctoberByOrder { get; } = new(
        "Besøg i oktobers dobbelte time, placeret efter rækkefølgen",
        "Visits of October's double hour, placed by the order of the rows");

    public static Text OctoberAssumed { get; } = new(
        "Besøg i oktobers dobbelte time, hvor den første er antaget",
        "Visits of October's double hour for which the first is assumed");

    public static Text MoreFaults { get; } = new("flere fejl; --faults FIL viser alle", "more faults; --faults FILE lists all");

    public static Text Generated(string visits, string expected) => new(
        $"besøg {visits}, forventede {expected}",
        $"visits {visits}, expected {expected}");

    public static Text Of(GeneratedFault fault) => fault switch
    {
        GeneratedFault.SpringGap => new("tidspunkt, som uret sprang over i marts", "time that the clock skipped in March"),
        GeneratedFault.MissingUrgency => new("manglende hastegrad", "urgency missing"),
        GeneratedFault.SwappedCoordinates => new("ombyttede koordinater", "coordinates interchanged"),
        GeneratedFault.Duplicated => new("rækken står der to gange", "row stands there twice"),
        GeneratedFault.FutureDate => new("bestilt 25 år for sent", "ordered 25 years too late"),
        GeneratedFault.DispatchBeforeOrder => new("disponeret før bestillingen", "dispatched before it was ordered"),
        GeneratedFault.MixedDecimalMark => new("det andet decimaltegn", "the other decimal mark"),
        _ => new("ukendt område", "unknown area"),
    };
    public static Text BordersPassedOver { get; } = new(
        "Grænser for områder, som planen ikke har, sprunget over", "Borders of areas that the plan does not have, passed over");

    public static Text Of(LogColumn column) => column switch
    {
        LogColumn.Latitude => new("koordinat", "position"),
        LogColumn.DispatchedAfter => new("disponeret", "dispatched"),
        LogColumn.ArrivedAfter => new("ankommet", "arrived"),
        LogColumn.OnSite => new("hos patienten", "on site"),
        LogColumn.Driving => new("kørsel", "driving"),
        LogColumn.Shift => new("vagt", "shift"),
        _ => new("alder", "age"),
    };

    public static Text Of(RowFaultKind kind) => kind switch
    {
        RowFaultKind.Malformed => new("forkerte kolonner eller anførselstegn", "wrong columns or quotation marks"),
        RowFaultKind.Missing => new("manglende værdi", "value missing"),
        RowFaultKind.NoTime => new("ulæseligt tidspunkt", "time not readable"),
        RowFaultKind.NoNumber => new("ulæseligt tal", "number not readable"),
        RowFaultKind.NoText => new("ulæselig tekst", "text not readable"),
        RowFaultKind.SpringGap => new("tidspunkt, som uret sprang over i marts", "time that the clock skipped in March"),
        RowFaultKind.Future => new("i fremtiden", "in the future"),
        RowFaultKind.OutsidePeriod => new("uden for perioden", "outside the period"),
        RowFaultKind.UnknownArea => new("ukendt område", "unknown area"),
        RowFaultKind.OutsideRegion => new("uden for regionen", "outside the region"),
        RowFaultKind.UnknownUrgency => new("ukendt hastegrad", "unknown urgency"),
        RowFaultKind.TimesOutOfOrder => new("tider i forkert rækkefølge", "times in the wrong order"),
        RowFaultKind.TooLong => new("varer for længe", "takes too long"),
        _ => new("gentager en tidligere række", "repeats an earlier row"),
    };
}
