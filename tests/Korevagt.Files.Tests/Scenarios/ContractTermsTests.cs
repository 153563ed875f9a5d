using System.Text.Json.Nodes;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics.Room;
using Korevagt.Evaluation;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>What a contract says beside its prices, in baselines and scenarios.</summary>
public sealed class ContractTermsTests : IDisposable
{
    private const string Terms = """
        {
          "contractor": { "name": "Vognmand A", "cvr": "12345678" },
          "term": { "from": "2016-04-01", "to": "2020-03-31" },
          "extensions": [ { "months": 12, "noticeDays": 180 }, { "months": 6 } ],
          "lots": [ { "id": "s", "name": "Silkeborg", "shifts": ["aften-silkeborg", "nat-silkeborg"] } ],
          "options": [
            { "id": "nat-ud", "kind": "removeShift", "shift": "nat-silkeborg", "noticeDays": 180, "earliest": "2020-06-01" },
            { "id": "en-vogn", "kind": "removeCars", "shift": "aften-silkeborg", "cars": 1 }
          ],
          "reduction": { "sharePerYear": 0.2, "of": "lot", "noticeDays": 90 },
          "noticeDays": 60,
          "originalValueDkk": 9000000,
          "index": { "name": "Indeks", "factor": 1.05, "source": "Indekset." },
          "penalties": [ { "id": "sen", "name": "Sen start", "dkkPerOccurrence": 1500 } ],
          "changeLimits": {
            "share": 0.1,
            "thresholds": [ { "dkk": 1558409, "from": "2016-01-01", "to": "2017-12-31", "source": "Kilde." } ],
            "earlierChanges": [ { "on": "2017-01-01", "dkk": -5000, "name": "Før" } ],
            "source": "Udbudslovens § 180."
          },
          "assumption": "Opdigtet."
        }
        """;

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Terms_AreReadWhole()
    {
        Declare(Terms);

        var terms = folder.LoadBaseline().Plan.Contracts[0].Terms!;

        Assert.Equal(new Contractor("Vognmand A", "12345678"), terms.Contractor);
        Assert.Equal((new LocalDate(2016, 4, 1), new LocalDate(2020, 3, 31)), (terms.From, terms.To));
        Assert.Equal(new LocalDate(2021, 9, 30), terms.LatestTo());
        Assert.Equal(["aften-silkeborg", "nat-silkeborg"], terms.Lots[0].Shifts);
        Assert.Equal((ContractOptionKind.RemoveShift, "nat-silkeborg", 180), (terms.Options[0].Kind, terms.Options[0].Shift, terms.Options[0].NoticeDays));
        Assert.Equal((ContractOptionKind.RemoveCars, 1, null), (terms.Options[1].Kind, terms.Options[1].Cars, terms.Options[1].NoticeDays));
        Assert.Equal(new ReductionRight(0.2m, ReductionScope.Lot, 90), terms.Reduction);
        Assert.Equal((60, 9_000_000m), (terms.NoticeDays, terms.OriginalValueDkk));
        Assert.Equal(new ContractIndex("Indeks", 1.05m), terms.Index);
        Assert.Equal([new ContractPenalty("sen", "Sen start", 1500)], terms.Penalties);
        Assert.Equal(1_558_409, terms.Limits!.ThresholdOn(new(2017, 12, 31)));
        Assert.Null(terms.Limits.ThresholdOn(new(2018, 1, 1)));
        Assert.Equal([new EarlierChange(new(2017, 1, 1), -5000, "Før")], terms.Limits.EarlierChanges);
    }

    [Fact]
    public void WhatIsInvented_StandsAmongTheAssumptions()
    {
        Declare(Terms);

        Assert.Contains(
            folder.LoadBaseline().Plan.Assumptions, assumption => assumption is { Place: "$.contracts[0].terms", Text: "Opdigtet." });
    }

    [Fact]
    public void Terms_CountInTheHashOfAPlan_AndNotInWhatIsSimulated()
    {
        var without = folder.LoadBaseline();
        Declare(Terms);
        var with = folder.LoadBaseline();

        Assert.NotEqual(without.Hash, with.Hash);
        Assert.Equal(
            PlanHash.CanonicalJson(SimulationIdentity.WhatIsSimulated(without.Plan)),
            PlanHash.CanonicalJson(SimulationIdentity.WhatIsSimulated(with.Plan)));
    }

    [Fact]
    public void ScenarioThatRemovesAShift_LeavesTheContractAsItWasConcluded()
    {
        Declare(Terms);

        var scenario = folder.Apply("""{ "change": "removeShift", "shift": "nat-silkeborg" }""");

        Assert.Contains("nat-silkeborg", scenario.Plan.Contracts[0].Terms!.Lots[0].Shifts);
    }

    [Fact]
    public void ScenarioCanBringTerms_AndSayWhenNoticeIsGiven()
    {
        folder.Scenario(
            "scenario.json", $$"""{ "change": "setContractTerms", "contract": "vognmand", "terms": {{Terms}} }""",
            """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        folder.Edit("scenario.json", root => root["noticeOn"] = "2016-12-01");

        var scenario = PlanLoader.LoadScenario(folder.At("scenario.json")).Value;

        Assert.Equal(new LocalDate(2016, 12, 1), scenario.NoticeOn);
        Assert.NotNull(scenario.Plan.Contracts[0].Terms);
        Assert.Equal("Vognmand har de vilkår, der står i filen", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SameTermsAgain_ChangeNothing()
    {
        Declare(Terms);

        Assert.Contains(
            "changes nothing", Assert.Single(folder.FaultsOf(
                $$"""{ "change": "setContractTerms", "contract": "vognmand", "terms": {{Terms}} }""",
                """{ "change": "scaleDemand", "factor": 0.9 }""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "noticeDays": 3 }""", "terms: has neither \"source\" nor \"assumption\"; expected at least one of them")]
    [InlineData("""{ "assumption": "x", "contractor": { "name": "A", "cvr": "123" } }""", "terms.contractor.cvr: is \"123\"; expected a CVR number of 8 digits")]
    [InlineData("""{ "assumption": "x", "term": { "from": "2017-01-01", "to": "2016-01-01" } }""", "terms.term.to: is before the first day; expected the first day or later")]
    [InlineData("""{ "assumption": "x", "term": { "from": "2017-01-01", "to": "2051-01-01" } }""", "terms.term.to: is in 2051; expected a date from 2007 to 2050")]
    [InlineData("""{ "assumption": "x", "term": { "from": "2017-01-01", "to": "2050-12-31" }, "extensions": [ { "months": 12 } ] }""", "terms.extensions: reach to 2051; expected to 2050 at most")]
    [InlineData("""{ "assumption": "x", "extensions": [ { "months": 12 } ] }""", "terms.extensions: prolong a term that is not given; expected \"term\" with the first and last day")]
    [InlineData("""{ "assumption": "x", "lots": [ { "id": "s", "name": "S", "shifts": ["nat-silkebrog"] } ] }""", "terms.lots[0].shifts[0]: there is no shift \"nat-silkebrog\"; expected \"nat-silkeborg\" (did you mean that?) or one of: aften-silkeborg, aften-djursland, nat-djursland")]
    [InlineData("""{ "assumption": "x", "lots": [ { "id": "s", "name": "S", "shifts": ["nat-silkeborg"] }, { "id": "t", "name": "T", "shifts": ["nat-silkeborg"] } ] }""", "terms.lots[1].shifts[0]: \"nat-silkeborg\" stands at PATH.terms.lots[0].shifts[0] already; expected every one once")]
    [InlineData("""{ "assumption": "x", "lots": [ { "id": "s", "name": "S", "shifts": ["nat-silkeborg"] }, { "id": "s", "name": "T", "shifts": ["nat-djursland"] } ] }""", "terms.lots[1].id: \"s\" stands at PATH.terms.lots[0].id already; expected every one once")]
    [InlineData("""{ "assumption": "x", "options": [ { "id": "o", "kind": "removeShift", "shift": "tarm" } ] }""", "terms.options[0].shift: there is no shift \"tarm\"; expected one of: aften-silkeborg, nat-silkeborg, aften-djursland, nat-djursland")]
    [InlineData("""{ "assumption": "x", "options": [ { "id": "o", "kind": "removeShift", "shift": "nat-silkeborg", "cars": 1 } ] }""", "terms.options[0].cars: stands at an option on the whole shift; expected no \"cars\", or \"removeCars\"")]
    [InlineData("""{ "assumption": "x", "options": [ { "id": "o", "kind": "addCars", "shift": "nat-silkeborg" } ] }""", "terms.options[0].cars: is missing; expected how many cars it is about")]
    [InlineData("""{ "assumption": "x", "options": [ { "id": "o", "kind": "removeCars", "shift": "nat-silkeborg", "cars": 1 } ] }""", "terms.options[0].cars: is 1, but the shift has 1; expected fewer than the shift has, or \"removeShift\"")]
    [InlineData("""{ "assumption": "x", "term": { "from": "2017-01-01", "to": "2017-12-31" }, "options": [ { "id": "o", "kind": "removeShift", "shift": "nat-silkeborg", "earliest": "2018-01-01" } ] }""", "terms.options[0].earliest: is outside the term of the contract; expected a day of the term")]
    [InlineData("""{ "assumption": "x", "reduction": { "sharePerYear": 0.2, "of": "lot" } }""", "terms.reduction.of: is a share of lots that are not given; expected \"lots\", or \"contract\"")]
    [InlineData("""{ "assumption": "x", "reduction": { "sharePerYear": 20 } }""", "terms.reduction.sharePerYear: is 20; expected a number above 0 and at most 1")]
    [InlineData("""{ "assumption": "x", "penalties": [ { "id": "a", "name": "A", "dkkPerOccurrence": 1 }, { "id": "a", "name": "B", "dkkPerOccurrence": 1 } ] }""", "terms.penalties[1].id: \"a\" stands at PATH.terms.penalties[0].id already; expected every one once")]
    [InlineData("""{ "assumption": "x", "changeLimits": { "share": 0.1, "thresholds": [ { "dkk": 1, "from": "2016-01-01", "source": "k" }, { "dkk": 2, "from": "2017-01-01", "source": "k" } ], "source": "k" } }""", "terms.changeLimits.thresholds[1].from: holds on days on which PATH.terms.changeLimits.thresholds[0] holds too; expected one threshold at a time")]
    [InlineData("""{ "assumption": "x", "changeLimits": { "share": 0.1, "thresholds": [ { "dkk": 1, "from": "2016-01-01", "to": "2015-01-01", "source": "k" } ], "source": "k" } }""", "terms.changeLimits.thresholds[0].to: is before the first day; expected the first day or later")]
    [InlineData("""{ "assumption": "x", "changeLimits": { "share": 0.1, "thresholds": [ { "dkk": 1, "from": "2016-01-01" } ], "source": "k" } }""", "terms.changeLimits.thresholds[0]: has neither \"source\" nor \"assumption\"; expected at least one of them")]
    [InlineData("""{ "assumption": "x", "changeLimits": { "share": 0.1, "thresholds": [] , "source": "k" } }""", "terms.changeLimits.thresholds: is an empty list; expected at least 1")]
    public void FaultyTerms_AreNamedAlike_InABaselineAndInAScenario(string terms, string expected)
    {
        Assert.Equal(
            [$"scenario.json: $.changes[0].{expected.Replace("PATH", "$.changes[0]", StringComparison.Ordinal)}"],
            folder.FaultsOf($$"""{ "change": "setContractTerms", "contract": "vognmand", "terms": {{terms}} }"""));

        Declare(terms);
        Assert.Equal(
            [$"baseline.json: $.contracts[0].{expected.Replace("PATH", "$.contracts[0]", StringComparison.Ordinal)}"],
            folder.BaselineFaults());
    }

    [Fact]
    public void AllFaults_AreReportedAtOnce()
    {
        var faults = folder.FaultsOf("""
            { "change": "setContractTerms", "contract": "taxa", "terms": {
                "extensions": [ { "months": 0 } ], "reduction": { "sharePerYear": 0.2, "of": "lot" },
                "options": [ { "id": "o", "kind": "removeShift", "shift": "tarm" } ], "assumption": "x" } }
            """);

        Assert.Equal(
            ["scenario.json: $.changes[0].terms.extensions[0].months: is 0; expected a whole number from 1 to 120"],
            faults);
        Assert.Equal(3, folder.FaultsOf("""
            { "change": "setContractTerms", "contract": "taxa", "terms": {
                "reduction": { "sharePerYear": 0.2, "of": "lot" },
                "options": [ { "id": "o", "kind": "removeShift", "shift": "tarm" } ], "assumption": "x" } }
            """).Count);
    }

    [Fact]
    public void LotOfABaseline_HasNoShiftOfAnotherContract()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            var other = root["contracts"]![0]!.DeepClone();
            other["id"] = "anden";
            root["contracts"]!.AsArray().Add(other);
            root["shifts"]![1]!["contract"] = "anden";
        });
        Declare("""{ "assumption": "x", "lots": [ { "id": "s", "name": "S", "shifts": ["nat-silkeborg"] } ] }""");

        Assert.Equal(
            ["baseline.json: $.contracts[0].terms.lots[0].shifts[0]: \"nat-silkeborg\" is paid by another contract; expected one of: aften-silkeborg, aften-djursland, nat-djursland"],
            folder.BaselineFaults());
    }

    [Fact]
    public void OfferCanHaveTerms()
    {
        const string Offer = """
            { "change": "addContract", "contract": {
                "id": "tilbud", "name": "Tilbud",
                "hourlyPrices": [{ "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "dkkPerHour": 250 }],
                "dkkPerKilometer": 1, "dkkPerShiftStart": 0, "dkkPerOvertimeHour": 300,
                "terms": { "lots": [ { "id": "s", "name": "S", "shifts": ["SHIFT"] } ], "assumption": "x" } } }
            """;
        const string Set = """{ "change": "setShiftContract", "shifts": ["nat-silkeborg"], "contract": "tilbud" }""";

        var offered = folder.Apply(Offer.Replace("SHIFT", "nat-silkeborg", StringComparison.Ordinal), Set).Plan.Contracts[1];
        Assert.Equal("s", offered.Terms!.Lots[0].Id);
        Assert.Contains(
            "$.changes[0].contract.terms.lots[0].shifts[0]: there is no shift \"nix\"",
            folder.FaultsOf(Offer.Replace("SHIFT", "nix", StringComparison.Ordinal), Set)[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// A night is 3,285 hours. The plan that the tender's design was written for had 10,203 hours in Silkeborg and 111,087 in all: 32.2
    /// and 3.0 %, both nights 5.9 %. The baseline has since been given fewer cars on working days: 7,648 and 85,215 hours.
    /// </summary>
    [Theory]
    [InlineData("eksempel-uden-nattevagt-silkeborg.json", "silkeborg", RoomVerdict.Beyond)]
    [InlineData("eksempel-uden-nattevagt-djursland.json", "grenaa", RoomVerdict.Covered)]
    public void BundledExample_TellsTheRoomOfANight(string file, string lot, RoomVerdict verdict)
    {
        var room = Assert.Single(RoomsOf(file));

        Assert.Equal(verdict, room.Verdict);
        Assert.Equal((-3285.0, 85_215.0), (room.HoursChange, room.HoursPerYear));
        Assert.Equal(3.9, Math.Round(100 * 3285 / room.HoursPerYear, 1));
        Assert.Equal(7.7, Math.Round(100 * 6570 / room.HoursPerYear, 1));
        var touched = Assert.Single(room.Lots);
        Assert.Equal((lot, 7_648.0), (touched.Lot.Id, touched.HoursPerYear));
        Assert.Equal(43.0, Math.Round(100 * touched.ShareOfHours!.Value, 1));
        Assert.InRange(room.ChangeDkkPerYear, -864_001, -863_999);
    }

    [Fact]
    public void BundledExamples_SayThatTheirTermsAreInvented() => Assert.Contains(
        PlanLoader.LoadScenario(Bundled("eksempel.json")).Value.Plan.Assumptions,
        assumption => assumption.Text.StartsWith("Opdigtet eksempel", StringComparison.Ordinal));

    [Fact]
    public void BundledBaseline_SaysNothingOfTerms() =>
        Assert.All(PlanLoader.Load(Repository.Baseline).Value.Plan.Contracts, contract => Assert.Null(contract.Terms));

    private static IReadOnlyList<ContractRoom> RoomsOf(string file)
    {
        var scenario = PlanLoader.LoadScenario(Bundled(file)).Value;
        return ContractRooms.Of(scenario.Baseline.Plan, scenario.Plan, 2017, scenario.EffectiveIn(2017), scenario.NoticeOn);
    }

    private static string Bundled(string name) => Path.Combine(Repository.Root, "scenarios", "kontrakter", name);

    private void Declare(string terms) =>
        folder.Edit(PlanFolder.Baseline, root => root["contracts"]![0]!["terms"] = JsonNode.Parse(terms));
}
