using System.Text.Json.Nodes;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>Single values and properties that are not as the format wants them.</summary>
public sealed class ShapeFaultTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\"cars\": 2", "\"cars\": 51", "$.shifts[0].cars: is 51; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": 0", "$.shifts[0].cars: is 0; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": 1.5", "$.shifts[0].cars: is 1.5; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": 1e30", "$.shifts[0].cars: is 1e30, more than a number can be; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": \"2\"", "$.shifts[0].cars: is the text \"2\"; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": null", "$.shifts[0].cars: is null; expected a whole number from 1 to 50")]
    [InlineData("\"cars\": 2", "\"cars\": [2]", "$.shifts[0].cars: is a list; expected a whole number from 1 to 50")]
    [InlineData("\"dkkPerHour\": 241.3", "\"dkkPerHour\": -241.3", "$.contracts[0].hourlyPrices[0].dkkPerHour: is -241.3; expected a number from 0 to 1000000")]
    [InlineData("\"annualVisits\": 9000", "\"annualVisits\": 1e999", "$.demand.annualVisits: is 1e999, more than a number can be; expected a number from 0 to 10000000")]
    [InlineData("\"lat\": 56.18", "\"lat\": 91", "$.stations[0].position.lat: is 91; expected a number from -90 to 90, or meters north of UTM zone 32 from 6000000 to 6450000")]
    [InlineData("\"referenceYear\": 2016", "\"referenceYear\": 1999", "$.demand.referenceYear: is 1999; expected a whole number from 2007 to 2050")]
    [InlineData("\"share\": 0.9,", "\"share\": 90,", "$.targets[0].share: is 90; expected a number above 0 and at most 1")]
    [InlineData("\"rule\": \"districtFirst\"", "\"rule\": \"districtfrist\"", "$.dispatch.rule: is \"districtfrist\" (did you mean \"districtFirst\"?); expected one of: districtFirst, firstToArrive, strictDistrict, urgencyReserve, lookAhead, preferenceList, planAhead")]
    [InlineData("\"rule\": \"districtFirst\"", "\"rule\": \"DistrictFirst\"", "$.dispatch.rule: is \"DistrictFirst\" (did you mean \"districtFirst\"?); expected one of: districtFirst, firstToArrive, strictDistrict, urgencyReserve, lookAhead, preferenceList, planAhead")]
    [InlineData("\"rule\": \"districtFirst\"", "\"rule\": 0", "$.dispatch.rule: is the number 0; expected one of: districtFirst, firstToArrive, strictDistrict, urgencyReserve, lookAhead, preferenceList, planAhead")]
    [InlineData("\"overtimeUntilHome\": true", "\"overtimeUntilHome\": \"ja\"", "$.dispatch.overtimeUntilHome: is the text \"ja\"; expected true or false")]
    [InlineData("\"from\": \"06:00\"", "\"from\": \"6:00\"", "$.driving.bands[0].hours.from: is \"6:00\"; expected a time from \"00:00\" to \"23:59\"; midnight is \"00:00\"")]
    [InlineData("\"to\": \"06:00\"", "\"to\": \"24:00\"", "$.driving.bands[1].hours.to: is \"24:00\"; expected a time from \"00:00\" to \"23:59\"; midnight is \"00:00\"")]
    [InlineData("\"06-05\"", "\"31-12\"", "$.calendar.extraClosingDays[0]: is \"31-12\"; expected a day of the year as month-day, such as \"12-24\"")]
    [InlineData("\"id\": \"akut\"", "\"id\": \"Akut 1\"", "$.urgencies[0].id: is \"Akut 1\"; expected a short name of small letters, digits and hyphens, such as \"nat-silkeborg\"")]
    [InlineData("\"name\": \"Akut\"", "\"name\": \"  \"", "$.urgencies[0].name: is empty; expected a text of 1 to 200 characters")]
    [InlineData("\"districts\": [\"silkeborg\"]", "\"districts\": []", "$.shifts[0].districts: is an empty list; expected at least 1")]
    [InlineData("0.9, 0.9, 0.9, 1, 1, 1, 1.15]", "0.9]", "$.demand.monthFactors: has 6 items; expected exactly 12")]
    [InlineData("\"daytimeOpensHour\": 8", "\"daytimeOpensHour\": 24", "$.calendar.daytimeOpensHour: is 24; expected a whole number from 0 to 23")]
    public void WrongValue_IsNamedWithWhatWasExpected(string old, string wrong, string expected)
    {
        folder.Replace(PlanFolder.Baseline, old, wrong);

        // The same text may stand in several shifts: the first is the one looked at.
        Assert.Equal($"baseline.json: {expected}", folder.BaselineFaults()[0]);
    }

    [Fact]
    public void TooLongText_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["name"] = new string('x', 201));

        Assert.Equal(["baseline.json: $.name: has 201 characters; expected a text of 1 to 200 characters"], folder.BaselineFaults());
    }

    [Fact]
    public void WrongKindOfObjectOrList_IsAFaultAndNoEchoFollows()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["contracts"] = new JsonObject();
            root["process"] = "quick";
            root["shifts"]![0]!["hours"] = 7;
        });

        Assert.Equal(
            [
                "baseline.json: $.contracts: is an object; expected a list",
                "baseline.json: $.shifts[0].hours: is the number 7; expected an object",
                "baseline.json: $.process: is the text \"quick\"; expected an object",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void MissingProperty_IsNamedWithWhatBelongsThere()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["shifts"]![3]!.AsObject().Remove("cars");
            root["demand"]!.AsObject().Remove("periods");
            root.AsObject().Remove("driving");
        });

        Assert.Equal(
            [
                "baseline.json: $.driving: is missing; expected an object",
                "baseline.json: $.shifts[3].cars: is missing; expected a whole number from 1 to 50",
                "baseline.json: $.demand.periods: is missing; expected a list",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void UnknownProperty_IsNamedWithTheNearestFreeOne()
    {
        folder.Replace(PlanFolder.Baseline, "\"cars\": 2", "\"cras\": 2");

        Assert.Equal(
            [
                "baseline.json: $.shifts[0].cars: is missing; expected a whole number from 1 to 50",
                "baseline.json: $.shifts[0].cras: is an unknown property; expected \"cars\" (did you mean that?)",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void UnknownPropertyUnlikeAnyOther_IsNamedWithThoseThatExist()
    {
        folder.Edit(PlanFolder.Areas, root => root["areas"]![0]!["inhabitants"] = 5);

        Assert.Equal(
            ["areas.json: $.areas[0].inhabitants: is an unknown property; expected one of: assumption"], folder.BaselineFaults());
    }

    [Fact]
    public void PropertyTwice_IsAFaultAtTheSecond()
    {
        folder.Replace(PlanFolder.Baseline, "\"cars\": 2", "\"cars\": 2, \"cars\": 3");

        Assert.Equal(["baseline.json: $.shifts[0].cars: appears twice; expected each property once"], folder.BaselineFaults());
    }

    [Fact]
    public void FigureWithoutSourceOrAssumption_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["stations"]![1]!.AsObject().Remove("source"));
        folder.Edit(PlanFolder.Areas, root => root["municipalities"]![0]!.AsObject().Remove("source"));

        Assert.Equal(
            [
                "baseline.json: $.stations[1]: has neither \"source\" nor \"assumption\"; expected at least one of them",
                "areas.json: $.municipalities[0]: has neither \"source\" nor \"assumption\"; expected at least one of them",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void DistrictBeyondTheSixtyFourth_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            for (var i = 0; i < 63; i++)
            {
                root["districts"]!.AsArray().Add(new JsonObject { ["id"] = $"d{i}", ["name"] = "D" });
            }
        });

        Assert.Equal(["baseline.json: $.districts: has 65 items; expected at most 64"], folder.BaselineFaults());
    }

    [Fact]
    public void ManyFaults_AreAllTold_InTheOrderOfTheFile()
    {
        folder
            .Replace(PlanFolder.Baseline, "\"pointsPerArea\": 10", "\"pointsPerArea\": 0")
            .Replace(PlanFolder.Baseline, "\"station\": \"grenaa\"", "\"station\": \"greena\"")
            .Replace(PlanFolder.Baseline, "\"share\": 0.85", "\"share\": 0.8")
            .Replace(PlanFolder.Baseline, "\"dkkPerKilometer\": 2.5", "\"dkkPerKilometer\": -1")
            .Replace(PlanFolder.Baseline, "\"rule\": \"districtFirst\"", "\"rule\": \"best\"")
            .Replace(PlanFolder.Areas, "\"population\": 14500", "\"population\": 14501");

        Assert.Equal(
            ["$.pointsPerArea", "$.contracts[0].dkkPerKilometer", "$.shifts[2].station", "$.shifts[3].station", "$.urgencies", "$.dispatch.rule", "$.municipalities[1].population"],
            BaselineLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline)).Faults.Select(fault => fault.Place));
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void FileOfRubbishBehindTheRightFormat_DoesNotBuryTheReader()
    {
        var rubbish = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"p{i}\": {i}"));
        folder.Write("f.json", $"{{ \"format\": \"korevagt-baseline/1\", {rubbish} }}");

        var faults = BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults;

        Assert.Equal(501, faults.Count);
        Assert.EndsWith("more faults", faults[^1].Message.English, StringComparison.Ordinal);
    }
}
