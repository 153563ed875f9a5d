using Korevagt.Demand.Logs;
using Korevagt.Domain.Texts;
using Korevagt.Reports;

namespace Korevagt.Cli.Terminal;

/// <summary>The words about visit logs.</summary>
internal sealed record LogTexts(
    string Rows, string Accepted, string Rejected, string Repeated, string Period, string Year, string Visits, string Urgency,
    string Area, string All, string NeverVisited, string OctoberByOrder, string OctoberAssumed, string MoreFaults,
    Func<LogColumn, string> Column, Func<RowFaultKind, string> Kind)
{
    private static readonly LogTexts Danish = new(
        "Rækker læst", "godtaget", "afvist", "Rækker, der gentager en tidligere", "Periode", "År", "Besøg", "Hastegrad",
        "Område", "Alle",
        "Områder uden besøg", "Besøg i oktobers dobbelte time, placeret efter rækkefølgen",
        "Besøg i oktobers dobbelte time, hvor den første er antaget", "flere fejl; --faults FILE lister alle",
        column => column switch
        {
            LogColumn.Latitude => "koordinat",
            LogColumn.DispatchedAfter => "disponeret",
            LogColumn.ArrivedAfter => "ankommet",
            LogColumn.OnSite => "hos patienten",
            LogColumn.Driving => "kørsel",
            LogColumn.Shift => "vagt",
            _ => "alder",
        },
        kind => kind switch
        {
            RowFaultKind.Malformed => "forkerte kolonner eller anførselstegn",
            RowFaultKind.Missing => "manglende værdi",
            RowFaultKind.NoTime => "ulæseligt tidspunkt",
            RowFaultKind.NoNumber => "ulæseligt tal",
            RowFaultKind.NoText => "ulæselig tekst",
            RowFaultKind.SpringGap => "tidspunkt, som uret sprang over i marts",
            RowFaultKind.Future => "i fremtiden",
            RowFaultKind.OutsidePeriod => "uden for perioden",
            RowFaultKind.UnknownArea => "ukendt område",
            RowFaultKind.OutsideRegion => "uden for regionen",
            RowFaultKind.UnknownUrgency => "ukendt hastegrad",
            RowFaultKind.TimesOutOfOrder => "tider i forkert rækkefølge",
            RowFaultKind.TooLong => "varer for længe",
            _ => "gentager en tidligere række",
        });

    private static readonly LogTexts English = new(
        "Rows read", "accepted", "rejected", "Rows that repeat an earlier one", "Period", "Year", "Visits", "Urgency", "Area",
        "All",
        "Areas never visited", "Visits of October's double hour, placed by the order of the rows",
        "Visits of October's double hour for which the first is assumed", "more faults; --faults FILE lists all",
        column => column switch
        {
            LogColumn.Latitude => "position",
            LogColumn.DispatchedAfter => "dispatched",
            LogColumn.ArrivedAfter => "arrived",
            LogColumn.OnSite => "on site",
            LogColumn.Driving => "driving",
            LogColumn.Shift => "shift",
            _ => "age",
        },
        kind => kind switch
        {
            RowFaultKind.Malformed => "wrong columns or quotation marks",
            RowFaultKind.Missing => "value missing",
            RowFaultKind.NoTime => "time not readable",
            RowFaultKind.NoNumber => "number not readable",
            RowFaultKind.NoText => "text not readable",
            RowFaultKind.SpringGap => "time that the clock skipped in March",
            RowFaultKind.Future => "in the future",
            RowFaultKind.OutsidePeriod => "outside the period",
            RowFaultKind.UnknownArea => "unknown area",
            RowFaultKind.OutsideRegion => "outside the region",
            RowFaultKind.UnknownUrgency => "unknown urgency",
            RowFaultKind.TimesOutOfOrder => "times in the wrong order",
            RowFaultKind.TooLong => "takes too long",
            _ => "repeats an earlier row",
        });

    public static LogTexts For(Language language) => language == Language.En ? English : Danish;
}
