using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Rules;

/// <summary>
/// The terms of a contract fit each other and the plan in which they are written. They are judged there and never again: a
/// scenario that removes a shift leaves its contract as it was concluded.
/// </summary>
/// <param name="plan">The plan in which they are written.</param>
/// <param name="contract">Id of the contract; null where its shifts are yet to be given to it.</param>
/// <param name="path">Where the terms stand.</param>
/// <param name="scope">Which parts were read without a fault.</param>
internal sealed class ContractTermsFit(Plan plan, string? contract, string path, RuleScope scope)
{
    private readonly KnownThings shifts = KnownThings.Shifts(plan);

    /// <summary>The faults of the terms of all contracts of a file.</summary>
    public static IEnumerable<PlacedFault> CheckAll(Plan plan, RuleScope scope) => plan.Contracts.Index()
        .Where(contract => contract.Item.Terms is not null)
        .SelectMany(contract => new ContractTermsFit(plan, contract.Item.Id, $"$.contracts[{contract.Index}].terms", scope)
            .Check(contract.Item.Terms!));

    /// <summary>All that does not fit.</summary>
    /// <param name="terms">The terms.</param>
    public List<PlacedFault> Check(ContractTerms terms) =>
        [.. Term(terms), .. Lots(terms), .. Options(terms), .. Reduction(terms), .. Penalties(terms), .. Thresholds(terms)];

    private IEnumerable<PlacedFault> Term(ContractTerms terms)
    {
        if (terms is { From: { } from, To: { } to })
        {
            foreach (var (name, date) in new[] { ("from", from), ("to", to) })
            {
                if (scope.Has($"{path}.term.{name}") && (date.Year < DutyYear.EarliestYear || date.Year > DutyYear.LatestYear))
                {
                    yield return new PlacedFault(
                        $"{path}.term.{name}",
                        new($"ligger i {date.Year}", $"is in {date.Year}"),
                        new(
                            $"en dato fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}",
                            $"a date from {DutyYear.EarliestYear} to {DutyYear.LatestYear}"));
                }
            }

            if (to < from && scope.Has($"{path}.term.from", $"{path}.term.to"))
            {
                yield return EndsBefore($"{path}.term.to");
            }
            else if (terms.LatestTo() is { } latest && latest.Year > DutyYear.LatestYear && to.Year <= DutyYear.LatestYear
                && scope.Has($"{path}.term.to", $"{path}.extensions"))
            {
                yield return new PlacedFault(
                    $"{path}.extensions",
                    new($"rækker til {latest.Year}", $"reach to {latest.Year}"),
                    new($"højst til {DutyYear.LatestYear}", $"to {DutyYear.LatestYear} at most"));
            }
        }
        else if (terms.Extensions.Count > 0 && scope.Has($"{path}.term"))
        {
            yield return new PlacedFault(
                $"{path}.extensions",
                new("forlænger en løbetid, som ikke er angivet", "prolong a term that is not given"),
                new("\"term\" med første og sidste dag", "\"term\" with the first and last day"));
        }
    }

    private IEnumerable<PlacedFault> Lots(ContractTerms terms)
    {
        foreach (var fault in Once("lots", "id", terms.Lots.Select(lot => lot.Id)))
        {
            yield return fault;
        }

        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, lot) in terms.Lots.Index())
        {
            foreach (var (j, shift) in lot.Shifts.Index())
            {
                var place = $"{path}.lots[{i}].shifts[{j}]";
                if (OfShift(place, shift) is { } fault)
                {
                    yield return fault;
                }
                else if (scope.Has(place) && !first.TryAdd(shift, place))
                {
                    yield return new PlacedFault(place, FileTexts.StandsAlready(shift, first[shift]), FileTexts.EveryOneOnce);
                }
            }
        }
    }

    private IEnumerable<PlacedFault> Options(ContractTerms terms)
    {
        foreach (var fault in Once("options", "id", terms.Options.Select(option => option.Id)))
        {
            yield return fault;
        }

        foreach (var (i, option) in terms.Options.Index())
        {
            var place = $"{path}.options[{i}]";
            if (OfShift($"{place}.shift", option.Shift) is { } fault)
            {
                yield return fault;
            }

            if (CarsOf(option) is var (wrong, expected) && scope.Has($"{place}.kind", $"{place}.cars", $"{place}.shift"))
            {
                yield return new PlacedFault($"{place}.cars", wrong, expected);
            }

            if (option.Earliest is { } earliest && terms is { From: { } from } && terms.LatestTo() is { } last
                && (earliest < from || earliest > last) && scope.Has($"{place}.earliest", $"{path}.term", $"{path}.extensions"))
            {
                yield return new PlacedFault(
                    $"{place}.earliest",
                    new("ligger uden for kontraktens løbetid", "is outside the term of the contract"),
                    new("en dag i løbetiden", "a day of the term"));
            }
        }
    }

    private (Text Wrong, Text Expected)? CarsOf(ContractOption option)
    {
        var has = plan.Shifts.FirstOrDefault(shift => shift.Id == option.Shift)?.Cars;
        return option switch
        {
            { Kind: ContractOptionKind.RemoveShift, Cars: not null } => (
                new("står ved optionen på hele vagten", "stands at an option on the whole shift"),
                new("intet \"cars\", eller \"removeCars\"", "no \"cars\", or \"removeCars\"")),
            { Kind: not ContractOptionKind.RemoveShift, Cars: null } => (
                FileTexts.IsMissing, new("hvor mange vogne det drejer sig om", "how many cars it is about")),
            { Kind: ContractOptionKind.RemoveCars, Cars: { } cars } when cars >= has => (
                new($"er {cars}, men vagten har {has}", $"is {cars}, but the shift has {has}"),
                new("færre end vagten har, eller \"removeShift\"", "fewer than the shift has, or \"removeShift\"")),
            _ => null,
        };
    }

    private IEnumerable<PlacedFault> Reduction(ContractTerms terms) =>
        terms is { Reduction.Of: ReductionScope.Lot, Lots.Count: 0 } && scope.Has($"{path}.reduction.of", $"{path}.lots")
            ? [new PlacedFault(
                $"{path}.reduction.of",
                new("er en andel af delaftaler, som ikke er angivet", "is a share of lots that are not given"),
                new("\"lots\", eller \"contract\"", "\"lots\", or \"contract\""))]
            : [];

    private IEnumerable<PlacedFault> Penalties(ContractTerms terms) => Once("penalties", "id", terms.Penalties.Select(one => one.Id));

    private IEnumerable<PlacedFault> Thresholds(ContractTerms terms)
    {
        var all = terms.Limits?.Thresholds ?? [];
        foreach (var (i, threshold) in all.Index())
        {
            var place = $"{path}.changeLimits.thresholds[{i}]";
            if (!scope.Has(place))
            {
                continue;
            }

            if (threshold.To < threshold.From)
            {
                yield return EndsBefore($"{place}.to");
                continue;
            }

            var earlier = all.Take(i).Index().FirstOrDefault(other => Meet(other.Item, threshold), (Index: -1, Item: threshold)).Index;
            if (earlier >= 0 && scope.Has($"{path}.changeLimits.thresholds[{earlier}]"))
            {
                yield return new PlacedFault(
                    $"{place}.from",
                    new(
                        $"gælder på dage, hvor {path}.changeLimits.thresholds[{earlier}] også gælder",
                        $"holds on days on which {path}.changeLimits.thresholds[{earlier}] holds too"),
                    new("én tærskelværdi ad gangen", "one threshold at a time"));
            }
        }
    }

    private static bool Meet(ContractThreshold one, ContractThreshold other) =>
        one.From <= (other.To ?? LocalDate.MaxIsoValue) && other.From <= (one.To ?? LocalDate.MaxIsoValue);

    /// <summary>A shift that is not there, or that another contract pays for.</summary>
    private PlacedFault? OfShift(string place, string id)
    {
        if (!scope.Has(place, "$.shifts[*].id"))
        {
            return null;
        }

        if (shifts.Judge(id) is var (wrong, expected))
        {
            return new PlacedFault(place, wrong, expected);
        }

        var its = plan.Shifts.First(shift => shift.Id == id).Contract;
        return contract is null || its == contract || !scope.Has("$.shifts[*].contract") ? null : new PlacedFault(
            place,
            new($"{Quoted.Text(id)} betales efter en anden kontrakt", $"{Quoted.Text(id)} is paid by another contract"),
            NearestName.Expectation("", plan.Shifts.Where(shift => shift.Contract == contract).Select(shift => shift.Id)));
    }

    private IEnumerable<PlacedFault> Once(string list, string property, IEnumerable<string> ids)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            var place = $"{path}.{list}[{i}].{property}";
            if (scope.Has(place) && !first.TryAdd(id, place))
            {
                yield return new PlacedFault(place, FileTexts.StandsAlready(id, first[id]), FileTexts.EveryOneOnce);
            }
        }
    }

    private static PlacedFault EndsBefore(string place) => new(
        place, new("ligger før den første dag", "is before the first day"), new("den første dag eller senere", "the first day or later"));
}
