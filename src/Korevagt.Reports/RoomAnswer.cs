using Korevagt.Domain.Texts;
using Korevagt.Economics.Room;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>Whether the contracts allow the change: by which clause, from when, and what it uses of the limits.</summary>
internal static class RoomAnswer
{
    /// <summary>The sentences; of several contracts the one that allows least comes first.</summary>
    public static IEnumerable<string> Of(ScenarioComparison scenario, ReportFormat format) => scenario.ContractRooms
        .OrderBy(room => Array.IndexOf(Order, room.Verdict))
        .SelectMany(room => Of(room, scenario, format));

    private static readonly RoomVerdict[] Order =
        [RoomVerdict.Beyond, RoomVerdict.Unknown, RoomVerdict.WithinLimits, RoomVerdict.Covered, RoomVerdict.TermOver];

    private static IEnumerable<string> Of(ContractRoom room, ScenarioComparison scenario, ReportFormat format)
    {
        yield return Verdict(room, format);
        yield return format.Say(RoomTexts.PerYear(Dkk(room.ChangeDkkPerYear, format), Hours(room.HoursChange, format),
            room.HoursPerYear > 0 ? format.Percent(Math.Abs(room.HoursChange) / room.HoursPerYear) : ReportFormat.None));
        foreach (var lot in room.Lots.Where(lot => lot.ShareOfHours > 0))
        {
            yield return format.Say(RoomTexts.OfLot(lot.Lot.Name, format.Percent(lot.ShareOfHours), format.Number(lot.HoursPerYear)));
        }

        if (room is { ChangeDkkOverRest: { } rest, CountedFrom: { } from, Contract.Terms.To: { } to })
        {
            var said = format.Say(RoomTexts.OverRest(Dkk(rest, format), format.Date(from), format.Date(to)));
            yield return room is { ShareOfOriginal: { } share, OriginalValueDkk: { } value }
                ? said + format.Say(RoomTexts.OfOriginal(format.Percent(share), format.Amount(value)))
                : said + format.Say(RoomTexts.OfUnknownOriginal);
        }
        else if (room.Contract.Terms is { To: null })
        {
            yield return format.Say(RoomTexts.UnknownTerm);
        }

        if (Clauses(room, format) is { } clauses)
        {
            yield return clauses;
        }

        if (room.ReductionUsed is { } used)
        {
            yield return format.Say(RoomTexts.ReductionUsed(format.Percent(used, 0)));
        }

        if (room.Limits is { } limits)
        {
            yield return format.Say(RoomTexts.Limits(
                format.Percent(limits.OfThreshold, 0), format.Kroner(limits.ThresholdDkk), format.Percent(limits.OfShare, 0),
                format.WantedPercent((double)limits.ShareLimit)));
            if (limits.WithoutClausesDkk > limits.CountedDkk)
            {
                yield return format.Say(RoomTexts.WithoutClauses(
                    format.Percent((double)(limits.WithoutClausesDkk / limits.ThresholdDkk), 0),
                    format.Percent((double)(limits.WithoutClausesDkk / (limits.OriginalValueDkk * limits.ShareLimit)), 0)));
            }
        }

        if (room.Verdict != RoomVerdict.TermOver && room.Contract.Terms is not null)
        {
            yield return Notice(room, scenario, format);
        }
    }

    private static string Verdict(ContractRoom room, ReportFormat format)
    {
        var name = room.Contract.Name;
        return format.Say(room.Verdict switch
        {
            RoomVerdict.Covered => RoomTexts.Covered(name),
            RoomVerdict.WithinLimits => RoomTexts.WithinLimits(name),
            RoomVerdict.Beyond => RoomTexts.Beyond(name),
            RoomVerdict.TermOver => RoomTexts.TermOver(name),
            _ => RoomTexts.Unknown(name, format.List([.. room.Gaps.Select(gap => format.Say(RoomTexts.Gap(gap)))])),
        });
    }

    /// <summary>Which clause covers which change; null where nothing more is known than the verdict says.</summary>
    private static string? Clauses(ContractRoom room, ReportFormat format)
    {
        var known = room.Changes.Where(change => change.Clause is not (RoomClause.Unknown or RoomClause.TermOver)).ToList();
        return known.Count == 0 ? null : string.Join("; ", known.Select(change => format.Say(RoomTexts.Clause(
            change.Shift is null ? format.Say(RoomTexts.Prices) : change.Name, Said(change, format)))));
    }

    private static string Said(ContractChange change, ReportFormat format) => format.Say(change.Clause switch
    {
        RoomClause.Option => RoomTexts.ByOption(change.Option!),
        RoomClause.Reduction => RoomTexts.ByReduction,
        RoomClause.Limits => RoomTexts.ByLimits,
        _ => RoomTexts.ByNothing,
    });

    private static string Notice(ContractRoom room, ScenarioComparison scenario, ReportFormat format) => format.Say(room switch
    {
        { NoticeDays: not { } } => RoomTexts.UnknownNotice,
        { EarliestFrom: { } earliest } when earliest > scenario.EffectiveFrom =>
            RoomTexts.EarliestTooLate(room.NoticeDays.Value, format.Date(earliest), format.Date(scenario.EffectiveFrom)),
        { EarliestFrom: { } earliest } => RoomTexts.Earliest(room.NoticeDays.Value, format.Date(earliest)),
        _ => RoomTexts.NoticeBy(room.NoticeDays.Value, format.Date(scenario.EffectiveFrom), format.Date(room.NoticeBy!.Value)),
    });

    private static string Dkk(decimal dkk, ReportFormat format) => dkk switch
    {
        < 0 => format.Say(RoomTexts.Less(format.Amount(-dkk))),
        > 0 => format.Say(RoomTexts.More(format.Amount(dkk))),
        _ => format.Say(RoomTexts.NoMoney),
    };

    private static string Hours(double hours, ReportFormat format) => hours switch
    {
        < 0 => format.Say(RoomTexts.FewerHours(format.Number(-hours))),
        > 0 => format.Say(RoomTexts.MoreHours(format.Number(hours))),
        _ => format.Say(RoomTexts.SameHours),
    };
}
