using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Files.Questions;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Planning.Questions;

/// <summary>Reads what must be kept and what is aimed at, against a plan.</summary>
/// <param name="plan">The plan.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class RequirementReading(Plan plan, FaultLog faults)
{
    private const string Region = "region";
    private const string EveryDistrict = "everyDistrict";

    private readonly List<QuestionRequirement> requirements = [];
    private readonly List<CarsOnDutyRequirement> carsOnDuty = [];
    private readonly List<QuestionAim> aims = [];

    /// <summary>What must be kept.</summary>
    public IReadOnlyList<QuestionRequirement> Requirements => requirements;

    /// <summary>Cars that must be on duty.</summary>
    public IReadOnlyList<CarsOnDutyRequirement> CarsOnDuty => carsOnDuty;

    /// <summary>What is aimed at.</summary>
    public IReadOnlyList<QuestionAim> Aims => aims;

    /// <summary>Reads a requirement.</summary>
    public void Read(RequirementFile file, string place)
    {
        if (!faults.IsSound(place))
        {
            return;
        }

        if (file.Figure == RequiredFigure.CarsOnDuty)
        {
            Cars(file, place);
            return;
        }

        var figure = (QuestionFigure)file.Figure;
        if (file.Hours is not null)
        {
            faults.Add($"{place}.hours", QuestionTexts.OfCarsAlone, QuestionTexts.FigureOfCars);
        }

        if (file.InShareOfYears is not null && QuestionFigures.IsExact(figure))
        {
            faults.Add($"{place}.inShareOfYears", QuestionTexts.AlikeInEveryYear, QuestionTexts.SimulatedFigure);
        }

        var (target, districts) = (Target(figure, file.Target, place), Districts(file.In, figure, place));
        Limit(QuestionLimit.AtLeast, file.AtLeast);
        Limit(QuestionLimit.AtMost, file.AtMost);
        Limit(QuestionLimit.RiseAtMost, file.RiseAtMost);
        Limit(QuestionLimit.FallAtMost, file.FallAtMost);

        void Limit(QuestionLimit kind, double? limit)
        {
            if (limit is not { } value)
            {
                return;
            }

            var at = $"{place}.{FileJson.Name(kind.ToString())}";
            if (Wrong(figure, kind, value) is var (wrong, expected))
            {
                faults.Add(at, wrong, expected);
                return;
            }

            var read = new QuestionRequirement(
                at, figure, target, districts, kind, value,
                file.Tolerance ?? QuestionFigures.DefaultTolerance(figure, value), file.InShareOfYears);
            var alike = requirements.Where(other => IsOfSame(other, read)).ToList();
            if (alike.Find(other => other.Kind == kind) is { } same)
            {
                faults.Add(at, QuestionTexts.RequiredAlready(same.Place), FileTexts.EachOnce);
            }
            else if (alike.Find(other => IsEmptyBetween(other, read)) is { } against)
            {
                faults.Add(at, QuestionTexts.LeavesNoneBetween(against.Place), QuestionTexts.LeastBelowMost);
            }

            requirements.Add(read);
        }
    }

    /// <summary>Reads an aim.</summary>
    public void Read(AimFile file, string place)
    {
        if (!faults.IsSound(place))
        {
            return;
        }

        if (QuestionFigures.UnitOf(file.Figure) == FigureUnit.Share && file.Indifference >= 1)
        {
            faults.Add($"{place}.indifference", FileTexts.Is(Number(file.Indifference.Value)), QuestionTexts.ShareBelowOne);
        }

        var target = Target(file.Figure, file.Target, place);
        var cost = QuestionFigures.WithoutDifference(file.Figure);
        if (aims.Find(aim => QuestionFigures.WithoutDifference(aim.Figure) == cost && aim.Target == target) is { } same)
        {
            faults.Add($"{place}.figure", QuestionTexts.AimedAtAlready(same.Place), FileTexts.EachOnce);
        }

        aims.Add(new QuestionAim(place, file.Figure, target, file.Indifference ?? QuestionFigures.DefaultIndifference(file.Figure)));
    }

    /// <summary>Whether any visit arises in a district.</summary>
    private bool HasVisits(string district) => plan.Areas.Any(area => area.District == district && VisitsArise.In(plan, area));

    private void Cars(RequirementFile file, string place)
    {
        (string Property, bool Stands)[] foreign =
        [
            ("target", file.Target is not null), ("atMost", file.AtMost is not null), ("riseAtMost", file.RiseAtMost is not null),
            ("fallAtMost", file.FallAtMost is not null), ("tolerance", file.Tolerance is not null),
            ("inShareOfYears", file.InShareOfYears is not null),
        ];
        foreach (var (property, _) in foreign.Where(other => other.Stands))
        {
            faults.Add($"{place}.{property}", QuestionTexts.NotOfCars, QuestionTexts.CarsNeed);
        }

        if (file.Hours is null)
        {
            faults.Add($"{place}.hours", FileTexts.IsMissing, QuestionTexts.CarsNeed);
        }

        if (file.AtLeast is { } least && (least < 1 || least != Math.Floor(least)))
        {
            faults.Add($"{place}.atLeast", FileTexts.Is(Number(least)), QuestionTexts.WholeCars);
        }

        var districts = Districts(file.In, figure: null, place);
        if (!faults.IsSound(place))
        {
            return;
        }

        var hours = PlanAssembly.Hours(file.Hours!);
        if (carsOnDuty.Find(other => other.Hours == hours && other.Districts.SequenceEqual(districts)) is { } same)
        {
            faults.Add(place, QuestionTexts.RequiredAlready(same.Place), FileTexts.EachOnce);
        }

        carsOnDuty.Add(new CarsOnDutyRequirement(place, (int)file.AtLeast!.Value, districts, hours));
    }

    private int? Target(QuestionFigure figure, string? target, string place)
    {
        if (!QuestionFigures.HasTarget(figure))
        {
            if (target is not null)
            {
                faults.Add($"{place}.target", QuestionTexts.HasNoTarget(figure), QuestionTexts.FigureOfTargets);
            }

            return null;
        }

        if (target is not null && KnownThings.Targets(plan).Judge(target) is var (wrong, expected))
        {
            faults.Add($"{place}.target", wrong, expected);
        }

        return target is null ? 0 : plan.Targets.Index().FirstOrDefault(known => known.Item.Id == target).Index;
    }

    /// <summary>The ids of districts in the order of the plan; none for the region.</summary>
    /// <param name="named">What the file says.</param>
    /// <param name="figure">The figure; null for cars.</param>
    /// <param name="place">Where the requirement stands.</param>
    private IReadOnlyList<string> Districts(IReadOnlyList<string>? named, QuestionFigure? figure, string place)
    {
        var at = $"{place}.in";
        if (named is null or [Region])
        {
            return [];
        }

        if (figure is { } ofRegion && !QuestionFigures.IsOfDistricts(ofRegion))
        {
            faults.Add(at, QuestionTexts.HasNoDistricts(ofRegion), new($"\"{Region}\"", $"\"{Region}\""));
            return [];
        }

        var needsVisits = figure is { } asked && QuestionFigures.NeedsVisits(asked);
        if (named is [EveryDistrict])
        {
            return [.. plan.Districts.Select(district => district.Id).Where(district => !needsVisits || HasVisits(district))];
        }

        var known = KnownThings.Districts(plan);
        foreach (var (i, district) in named.Index())
        {
            var item = named.Count == 1 ? at : JsonPath.Item(at, i);
            if (district is Region or EveryDistrict)
            {
                faults.Add(item, QuestionTexts.StandsAmongDistricts(district), QuestionTexts.Alone(district));
            }
            else if (known.Judge(district) is var (wrong, expected))
            {
                faults.Add(item, wrong, expected);
            }
            else if (named.Take(i).Contains(district))
            {
                faults.Add(item, FileTexts.Twice(district), FileTexts.EachOnce);
            }
            else if (needsVisits && !HasVisits(district))
            {
                faults.Add(item, QuestionTexts.NoVisitsIn(district), QuestionTexts.ADistrictWithVisits);
            }
        }

        return [.. plan.Districts.Select(district => district.Id).Where(named.Contains)];
    }

    private static (Text Wrong, Text Expected)? Wrong(QuestionFigure figure, QuestionLimit kind, double limit)
    {
        var isChange = kind is QuestionLimit.RiseAtMost or QuestionLimit.FallAtMost;
        var isDifference = QuestionFigures.WithoutDifference(figure) != figure;
        var share = QuestionFigures.UnitOf(figure) == FigureUnit.Share;
        return (isChange, isDifference) switch
        {
            (true, true) => (QuestionTexts.IsADifference, QuestionTexts.AtLeastOrAtMost),
            _ when share && Math.Abs(limit) > 1 => (FileTexts.Is(Number(limit)), QuestionTexts.AShare),
            (false, false) when limit < 0 => (FileTexts.Is(Number(limit)), QuestionTexts.ZeroOrMore),
            _ => null,
        };
    }

    private static bool IsOfSame(QuestionRequirement one, QuestionRequirement other) =>
        (one.Figure, one.Target, one.ShareOfYears) == (other.Figure, other.Target, other.ShareOfYears)
        && one.Districts.SequenceEqual(other.Districts);

    private static bool IsEmptyBetween(QuestionRequirement one, QuestionRequirement other) => (one.Kind, other.Kind) switch
    {
        (QuestionLimit.AtLeast, QuestionLimit.AtMost) => one.Limit > other.Limit,
        (QuestionLimit.AtMost, QuestionLimit.AtLeast) => other.Limit > one.Limit,
        (QuestionLimit.RiseAtMost, QuestionLimit.FallAtMost) => one.Limit + other.Limit < 0,
        (QuestionLimit.FallAtMost, QuestionLimit.RiseAtMost) => one.Limit + other.Limit < 0,
        _ => false,
    };

    private static string Number(double value) => FormattableString.Invariant($"{value}");
}
