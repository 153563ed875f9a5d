using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using NodaTime;

namespace Korevagt.Economics.Room;

/// <summary>Judges the changes of one contract.</summary>
internal sealed class RoomJudge
{
    private readonly TermValue term;
    private readonly ContractPlans plans;
    private readonly Contract contract;
    private readonly ContractTerms terms;
    private readonly LocalDate effectiveFrom;
    private readonly LocalDate? noticeOn;
    private readonly Dictionary<string, ShiftContractedCost> before;
    private readonly List<ContractChange> changes;
    private readonly HashSet<RoomGap> gaps = [];

    public RoomJudge(
        Plan baseline, Plan scenario, Contract contract, int year, LocalDate effectiveFrom, LocalDate? noticeOn)
    {
        term = new TermValue(baseline.Calendar);
        plans = new ContractPlans(baseline, scenario, contract, term.Year(year));
        (this.contract, this.effectiveFrom, this.noticeOn) = (contract, effectiveFrom, noticeOn);
        terms = contract.Terms ?? new ContractTerms();
        changes = ChangesOf(plans, out before);
    }

    /// <summary>Whether the scenario changes anything of the contract.</summary>
    public bool IsTouched => changes.Count > 0;

    /// <summary>The room.</summary>
    public ContractRoom Judge()
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (terms.Options.FirstOrDefault(option => Covers(option, changes[i])) is { } option)
            {
                changes[i] = changes[i] with { Clause = RoomClause.Option, Option = option.Id };
            }
        }

        var reductionUsed = ApplyReduction();
        var countedFrom = CountedFrom();
        var original = OriginalValue();
        var limits = ApplyLimits(countedFrom, original);
        var verdict = Verdict();
        var notice = NoticeDays();
        return new ContractRoom
        {
            Contract = contract,
            Changes = changes,
            HoursPerYear = before.Values.Sum(cost => cost.Hours.CarHours),
            HoursChange = changes.Sum(change => change.HoursChange),
            DkkPerYear = before.Values.Sum(cost => cost.TotalDkk ?? 0),
            ChangeDkkPerYear = changes.Sum(change => change.DkkPerYear),
            Lots = Lots(),
            CountedFrom = countedFrom,
            ChangeDkkOverRest = countedFrom is { } from ? OverRest(changes, from, terms.To!.Value) : null,
            ChangeDkkWithExtensions = terms.Extensions.Count > 0 && countedFrom is { } first && IsPriceable(first, terms.LatestTo()!.Value)
                ? OverRest(changes, first, terms.LatestTo()!.Value)
                : null,
            OriginalValueDkk = original,
            ReductionUsed = reductionUsed,
            Limits = limits,
            NoticeDays = notice,
            NoticeBy = notice is { } days ? effectiveFrom.PlusDays(-days) : null,
            EarliestFrom = Earliest(notice),
            Verdict = verdict,
            Gaps = verdict == RoomVerdict.Unknown ? [.. gaps.Order()] : [],
        };
    }

    private static List<ContractChange> ChangesOf(ContractPlans plans, out Dictionary<string, ShiftContractedCost> before)
    {
        var was = plans.Before.Shifts.ToDictionary(shift => shift.Id, StringComparer.Ordinal);
        var now = plans.AfterAtOldPrices.Shifts.ToDictionary(shift => shift.Id, StringComparer.Ordinal);
        before = plans.InYear(plans.Before).Shifts.ToDictionary(cost => cost.Shift, StringComparer.Ordinal);
        var after = plans.InYear(plans.AfterAtOldPrices).Shifts.ToDictionary(cost => cost.Shift, StringComparer.Ordinal);
        var found = new List<ContractChange>();
        foreach (var shift in plans.Before.Shifts.Concat(plans.AfterAtOldPrices.Shifts.Where(shift => !was.ContainsKey(shift.Id))))
        {
            var (cost, costNow) = (before.GetValueOrDefault(shift.Id), after.GetValueOrDefault(shift.Id));
            if (KindOf(was.GetValueOrDefault(shift.Id), now.GetValueOrDefault(shift.Id)) is { } kind)
            {
                found.Add(new ContractChange(
                    kind, shift.Id, shift.Name, (costNow?.Hours.CarHours ?? 0) - (cost?.Hours.CarHours ?? 0),
                    (costNow?.TotalDkk ?? 0) - (cost?.TotalDkk ?? 0), RoomClause.Unknown, Option: null));
            }
        }

        if (plans.IsRepriced)
        {
            var difference = plans.InYear(plans.After).TotalDkk - plans.InYear(plans.AfterAtOldPrices).TotalDkk;
            found.Add(new ContractChange(
                ContractChangeKind.Repriced, Shift: null, "", HoursChange: 0, difference ?? 0, RoomClause.Unknown, Option: null));
        }

        return found;
    }

    private static ContractChangeKind? KindOf(Shift? was, Shift? now) => (was, now) switch
    {
        (_, null) => ContractChangeKind.Removed,
        (null, _) => ContractChangeKind.Added,
        _ when was.Hours != now.Hours => ContractChangeKind.Retimed,
        _ when was.Cars > now.Cars => ContractChangeKind.FewerCars,
        _ when was.Cars < now.Cars => ContractChangeKind.MoreCars,
        _ => null,
    };

    private bool Covers(ContractOption option, ContractChange change) => option.Shift == change.Shift && (option.Kind, change.Kind) switch
    {
        (ContractOptionKind.RemoveShift, ContractChangeKind.Removed) => true,
        (ContractOptionKind.RemoveCars, ContractChangeKind.FewerCars) => -CarsChange(change) <= option.Cars,
        (ContractOptionKind.AddCars, ContractChangeKind.MoreCars) => CarsChange(change) <= option.Cars,
        _ => false,
    };

    private int CarsChange(ContractChange change) =>
        plans.After.Shifts.First(shift => shift.Id == change.Shift).Cars - plans.Before.Shifts.First(shift => shift.Id == change.Shift).Cars;

    /// <summary>
    /// Lets the right to reduce cover the reductions that no option does: all of them or none, since nobody says which would come
    /// first. A change of prices is no reduction of what is bought.
    /// </summary>
    private double? ApplyReduction()
    {
        List<int> open =
        [
            .. changes.Index()
                .Where(change => change.Item is { Clause: RoomClause.Unknown, DkkPerYear: < 0, Kind: not ContractChangeKind.Repriced })
                .Select(change => change.Index),
        ];
        if (terms.Reduction is not { } right || open.Count == 0)
        {
            return null;
        }

        if (right.Of == ReductionScope.Lot && open.Exists(i => LotOf(changes[i].Shift!) is null))
        {
            gaps.Add(RoomGap.Lot);
            return null;
        }

        var used = open.GroupBy(i => right.Of == ReductionScope.Lot ? LotOf(changes[i].Shift!) : null)
            .Max(group => (double)(-group.Sum(i => changes[i].DkkPerYear) / (right.SharePerYear * YearlyOf(group.Key))));
        if (used <= 1)
        {
            open.ForEach(i => changes[i] = changes[i] with { Clause = RoomClause.Reduction });
        }

        return used;
    }

    /// <summary>What the baseline pays a year for a lot, or for all of the contract.</summary>
    private decimal YearlyOf(ContractLot? lot) =>
        before.Values.Where(cost => lot is null || lot.Shifts.Contains(cost.Shift)).Sum(cost => cost.TotalDkk ?? 0);

    private ContractLot? LotOf(string shift) => terms.Lots.FirstOrDefault(lot => lot.Shifts.Contains(shift));

    /// <summary>The first day that counts: that of the change, of the contract, or of the notice, whichever is last.</summary>
    private LocalDate? CountedFrom()
    {
        if (terms is not { From: { } from, To: { } to })
        {
            gaps.Add(contract.Terms is null ? RoomGap.Terms : RoomGap.Term);
            return null;
        }

        var first = Max(FirstPossible(), from);
        return IsPriceable(first, to) ? first : null;
    }

    private bool IsOver => terms.To is { } to && FirstPossible() > to;

    /// <summary>The day that the scenario names, or a later one where a clause or the notice allows none so early.</summary>
    private LocalDate FirstPossible() => OptionsUsed().Select(option => option.Earliest)
        .Append(Earliest(NoticeDays()))
        .Aggregate(effectiveFrom, (latest, earliest) => earliest is { } day ? Max(latest, day) : latest);

    private static bool IsPriceable(LocalDate from, LocalDate to) => TermValue.IsPriceable(from, to);

    private decimal? OriginalValue()
    {
        if (terms.OriginalValueDkk is { } stated)
        {
            return stated * (terms.Index?.Factor ?? 1);
        }

        // The prices of a plan are those paid today, the index among them.
        return terms is { From: { } from, To: { } to } && IsPriceable(from, to) ? term.Of(plans.Before, from, to) : null;
    }

    private decimal OverRest(IReadOnlyCollection<ContractChange> some, LocalDate from, LocalDate to)
    {
        var shifts = some.Select(change => change.Shift).ToHashSet(StringComparer.Ordinal);
        var moved = Of(plans.AfterAtOldPrices) - Of(plans.Before);
        return some.Any(change => change.Kind == ContractChangeKind.Repriced)
            ? moved + term.Of(plans.After, from, to) - term.Of(plans.AfterAtOldPrices, from, to)
            : moved;

        decimal Of(Plan plan) => term.Of(ContractPlans.Only(plan, shift => shifts.Contains(shift.Id)), from, to);
    }

    private LimitsUsed? ApplyLimits(LocalDate? countedFrom, decimal? original)
    {
        if (IsOver)
        {
            CoverRest(RoomClause.TermOver);
            return null;
        }

        if (terms.Limits is not { } limits)
        {
            gaps.Add(contract.Terms is null ? RoomGap.Terms : RoomGap.Limits);
            return null;
        }

        if (countedFrom is not { } from || original is not > 0)
        {
            return null;
        }

        if (limits.ThresholdOn(from) is not { } threshold)
        {
            gaps.Add(RoomGap.Threshold);
            return null;
        }

        var earlier = limits.EarlierChanges.Sum(change => Math.Abs(change.Dkk));
        var used = new LimitsUsed(
            threshold, limits.Share, earlier,
            earlier + SizeOf(changes.Where(change => change.Clause == RoomClause.Unknown), from),
            earlier + SizeOf(changes, from), original.Value);
        if (!gaps.Contains(RoomGap.Lot))
        {
            CoverRest(used.AreKept ? RoomClause.Limits : RoomClause.None);
        }

        return used;
    }

    /// <summary>The sizes of changes one by one: what goes does not make room for what comes.</summary>
    private decimal SizeOf(IEnumerable<ContractChange> some, LocalDate from) =>
        some.Sum(change => Math.Abs(OverRest([change], from, terms.To!.Value)));

    private void CoverRest(RoomClause clause)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Clause == RoomClause.Unknown)
            {
                changes[i] = changes[i] with { Clause = clause };
            }
        }
    }

    private RoomVerdict Verdict()
    {
        bool Any(RoomClause clause) => changes.Exists(change => change.Clause == clause);
        return IsOver ? RoomVerdict.TermOver
            : Any(RoomClause.None) ? RoomVerdict.Beyond
            : Any(RoomClause.Unknown) ? RoomVerdict.Unknown
            : Any(RoomClause.Limits) ? RoomVerdict.WithinLimits
            : RoomVerdict.Covered;
    }

    /// <summary>The longest notice of the clauses used; null where one of them is not known.</summary>
    private int? NoticeDays()
    {
        int? longest = 0;
        foreach (var change in changes)
        {
            var days = (change.Clause switch
            {
                RoomClause.Option => OptionOf(change).NoticeDays,
                RoomClause.Reduction => terms.Reduction!.NoticeDays,
                _ => null,
            }) ?? terms.NoticeDays;
            longest = longest is { } so && days is { } its ? Math.Max(so, its) : null;
        }

        return longest;
    }

    private ContractOption OptionOf(ContractChange change) => terms.Options.First(option => option.Id == change.Option);

    private IEnumerable<ContractOption> OptionsUsed() =>
        changes.Where(change => change.Clause == RoomClause.Option).Select(OptionOf);

    private LocalDate? Earliest(int? notice)
    {
        if (noticeOn is not { } given || notice is not { } days)
        {
            return null;
        }

        var first = terms.From is { } from ? Max(given.PlusDays(days), from) : given.PlusDays(days);
        return OptionsUsed().Aggregate(first, (latest, option) => option.Earliest is { } day ? Max(latest, day) : latest);
    }

    private List<LotChange> Lots() =>
    [
        .. from lot in terms.Lots
           let its = changes.Where(change => change.Shift is { } shift && lot.Shifts.Contains(shift)).ToList()
           where its.Count > 0
           let costs = before.Values.Where(cost => lot.Shifts.Contains(cost.Shift)).ToList()
           select new LotChange(
               lot, costs.Sum(cost => cost.Hours.CarHours), its.Sum(change => change.HoursChange),
               costs.Sum(cost => cost.TotalDkk ?? 0), its.Sum(change => change.DkkPerYear)),
    ];

    private static LocalDate Max(LocalDate one, LocalDate other) => one > other ? one : other;
}
