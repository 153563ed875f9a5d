using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>
/// Cars drive faster or slower on roads than in the baseline; access legs and ferries keep their speed. Driving times that
/// the plan brings along know neither hours nor kinds of road: there a speed factor holds for all of them.
/// </summary>
[NeedsOneOf("speedFactor", "timeFactors")]
internal sealed record SetDrivingSpeed : ScenarioChange
{
    [Description("Id of the driving band concerned; without it all.")]
    public string? Band { get; init; }

    [Description("Speed on all roads against the baseline: 1.1 is 10 % faster.")]
    [Range(0.1, 10.0)]
    public double? SpeedFactor { get; init; }

    [Description("Driving time against the baseline by road environment: 1.1 takes 10 % longer.")]
    public TimeFactors? TimeFactors { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        if (SpeedFactor is not null && TimeFactors is not null)
        {
            yield return place.At("timeFactors", FileTexts.StandsBeside("speedFactor"), FileTexts.OneOfTheTwo);
        }

        if (plan.TravelMatrix is not null)
        {
            var expected = new Text("kun \"speedFactor\"", "\"speedFactor\" alone");
            if (Band is not null)
            {
                yield return place.At(
                    "band",
                    new(
                        "planen har sine egne køretider, som er ens døgnet rundt",
                        "the plan brings its own driving times, the same at every hour"),
                    expected);
            }

            if (TimeFactors is not null)
            {
                yield return place.At(
                    "timeFactors",
                    new(
                        "planen har sine egne køretider uden vejtyper",
                        "the plan brings its own driving times, without kinds of road"),
                    expected);
            }

            yield break;
        }

        foreach (var fault in Band is null ? [] : place.Known("band", Band, KnownThings.DrivingBands(plan)))
        {
            yield return fault;
        }
    }

    public override Plan Apply(Plan plan) => plan.TravelMatrix is { } matrix
        ? plan with { TravelMatrix = matrix.Times(1 / SpeedFactor!.Value) }
        : plan with { Driving = plan.Driving with { Bands = [.. plan.Driving.Bands.Select(Change)] } };

    public override Text Describe(Plan plan)
    {
        var band = Band is null ? new Text("", "") : new Text($" i tidsrummet {Band}", $" in the hours {Band}");
        if (SpeedFactor is { } factor)
        {
            var percent = InWords.Number(Math.Abs(factor - 1) * 100);
            return new Text(
                $"Vognene kører {percent.Danish} % {(factor < 1 ? "langsommere" : "hurtigere")}{band.Danish}",
                $"Cars drive {percent.English} % {(factor < 1 ? "slower" : "faster")}{band.English}");
        }

        var factors = TimeFactors!.AppliedTo(DrivingFactors.FreeFlow);
        var (urban, rural, motorway) = (
            InWords.Number(factors.Urban), InWords.Number(factors.Rural), InWords.Number(factors.Motorway));
        return new Text(
            $"Køretiden ganges med {urban.Danish} i byer, {rural.Danish} på landevej "
            + $"og {motorway.Danish} på motorvej{band.Danish}",
            $"Driving takes {urban.English} times as long in towns, {rural.English} times "
            + $"on rural roads and {motorway.English} times on motorways{band.English}");
    }

    private DrivingBand Change(DrivingBand band)
    {
        if (Band is not null && band.Id != Band)
        {
            return band;
        }

        var (before, speed) = (band.Factors, SpeedFactor ?? 1);
        var faster = new DrivingFactors(before.Urban / speed, before.Rural / speed, before.Motorway / speed);
        return band with { Factors = TimeFactors?.AppliedTo(before) ?? faster };
    }
}
