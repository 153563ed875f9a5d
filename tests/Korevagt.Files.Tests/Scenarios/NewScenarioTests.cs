using System.Text;
using Korevagt.Domain.Time;
using Korevagt.Files.Scenarios;
using NodaTime;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Changes that a program decides are those of a scenario file.</summary>
public sealed class NewScenarioTests
{
    private static readonly LoadedPlan Baseline = PlanLoader.Load(Repository.Baseline).Value;

    [Fact]
    public void ChangesOfABundledScenario_GiveItsPlan()
    {
        var bundled = PlanLoader.LoadScenario(Repository.Scenario("uden-to-nattevagter.json")).Value;

        var made = NewScenario.Check(
            DiskFiles.Instance, Baseline, bundled.Name, bundled.Description,
            [PlanChange.RemoveShift("nat-silkeborg"), PlanChange.RemoveShift("nat-djursland")]).Value;

        Assert.Equal(bundled.Hash, made.Hash);
        Assert.Equal(bundled.ChangesDescribed, made.ChangesDescribed);
    }

    [Fact]
    public void AFileSaysWhatWasChanged_InPlainLettersAndNothingElse()
    {
        var text = Encoding.UTF8.GetString(NewScenario.Write(
            "Færre", "Én vogn færre.", "midtjylland-2016.json", [PlanChange.SetShiftCars("dag-ringkøbing", 2)]));

        Assert.Contains("\"name\": \"Færre\"", text, StringComparison.Ordinal);
        Assert.Contains("\"change\": \"setShiftCars\"", text, StringComparison.Ordinal);
        Assert.Contains("\"shift\": \"dag-ringkøbing\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("inheritedBy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryChangeThatDoesNotFit_IsAFaultOfTheFile()
    {
        var faults = NewScenario.Check(
            DiskFiles.Instance, Baseline, "Umulig", "Umulig.",
            [
                PlanChange.RemoveShift("nat-oslo"),
                PlanChange.SetShiftStation("nat-viborg", "viborg"),
                PlanChange.RetimeShift("nat-horsens", new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0))),
            ]).Faults;

        Assert.Equal(["$.changes[0].shift", "$.changes[1]", "$.changes[2]"], faults.Select(fault => fault.Place));
        Assert.All(faults.Skip(1), fault => Assert.Contains("changes nothing", fault.Message.English, StringComparison.Ordinal));
    }
}
