using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Batches;
using Korevagt.Files.Nights;
using Korevagt.Files.Populations;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>What a planner reads in Danish, whole lines: the mistakes that are made most.</summary>
public sealed class DanishFaultTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "change": "removeShift", "shift": "nat-silkebrog" }""", "$.changes[0].shift: kørevagten \"nat-silkebrog\" findes ikke; forventede \"nat-silkeborg\" (mente du det?) eller en af: aften-silkeborg, aften-djursland, nat-djursland")]
    [InlineData("""{ "change": "setShiftStation", "shift": "nat-silkeborg", "station": "tarm" }""", "$.changes[0].station: vagtstedet \"tarm\" findes ikke; forventede en af: silkeborg, grenaa")]
    [InlineData("""{ "change": "setShiftCars", "shift": "nat-silkeborg", "cars": -1 }""", "$.changes[0].cars: er -1; forventede et helt tal fra 1 til 50")]
    [InlineData("""{ "change": "setShiftCars", "shift": "nat-silkeborg", "cars": "to" }""", "$.changes[0].cars: er teksten \"to\"; forventede et helt tal fra 1 til 50")]
    [InlineData("""{ "change": "setShiftCars", "shift": "nat-silkeborg", "cars": 1 }""", "$.changes[0]: ændrer intet: Nattevagt Silkeborg har 1 vogn i stedet for 1; forventede en ændring af planen")]
    [InlineData("""{ "change": "setShiftCars", "shift": "nat-silkeborg", "biler": 2, "cars": 2 }""", "$.changes[0].biler: er en ukendt egenskab; forventede en af: inheritedBy, source, assumption")]
    [InlineData("""{ "change": "moveToDaytime", "share": 20 }""", "$.changes[0].share: er 20; forventede et tal over 0 og højst 1")]
    [InlineData("""{ "change": "moveToDaytime" }""", "$.changes[0].share: mangler; forventede et tal over 0 og højst 1")]
    [InlineData("""{ "change": "setServiceTarget", "target": "tre-timer" }""", "$.changes[0]: har hverken \"share\" eller \"withinMinutes\"; forventede mindst én af dem")]
    [InlineData("""{ "change": "retimeShift", "shift": "nat-silkeborg", "hours": { "days": "everyday", "from": "23:00", "to": "24:00" } }""", "$.changes[0].hours.days: er \"everyday\" (mente du \"everyDay\"?); forventede en af: everyDay, workingDays, nonWorkingDays", "$.changes[0].hours.to: er \"24:00\"; forventede et klokkeslæt fra \"00:00\" til \"23:59\"; midnat er \"00:00\"")]
    [InlineData("""{ "change": "scaleDemand", "factor": 2, "hours": { "days": "everyDay", "from": "16:30", "to": "18:00" } }""", "$.changes[0].hours: holder sig ikke til hele timer; forventede hele timer, for eksempel \"16:00\"")]
    [InlineData("""{ "change": "setShiftDistricts", "shift": "nat-silkeborg", "districts": [] }""", "$.changes[0].districts: er en tom liste; forventede mindst 1")]
    [InlineData("""{ "change": "retimeShift", "shift": "nat-djursland", "hours": { "days": "everyDay", "from": "22:00", "to": "08:00" } }""", "$.changes[0]: giver en umulig plan: samme vogn i to kørevagter på én gang: \"aften-djursland\" og \"nat-djursland\" har begge \"vogn-7\", for eksempel den 2017-01-01 kl. 22:00; forventede tider, der ikke overlapper, eller en anden vogn")]
    public void AFaultyChange_IsToldInDanish(string change, params string[] expected)
    {
        folder.Scenario("scenarie.json", change);

        Assert.Equal(expected.Select(line => $"scenarie.json: {line}"), OfScenario());
    }

    [Fact]
    public void AnUnknownChange_IsToldWithTheNearestOneAndAllOthers()
    {
        folder.Scenario("scenarie.json", """{ "change": "removeShft", "shift": "nat-silkeborg" }""");

        Assert.StartsWith(
            "scenarie.json: $.changes[0].change: er teksten \"removeShft\"; forventede \"removeShift\" (mente du det?) eller en af: addShift, ",
            Assert.Single(OfScenario()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ABaselineThatIsNotThere_AndOneOfAnotherKind_AreTold()
    {
        folder.Scenario("scenarie.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        folder.Replace("scenarie.json", "baseline.json", "midtjyland.json");

        Assert.Equal(
            ["scenarie.json: $.baseline: filen \"midtjyland.json\" findes ikke (midtjyland.json); forventede stien til en nuværende ordning, regnet fra denne fils mappe"],
            OfScenario());

        folder.Replace("scenarie.json", "midtjyland.json", PlanFolder.Areas);

        Assert.Equal(
            ["areas.json: $.format: filen beskriver ikke en nuværende ordning, en model eller et scenarie, men områder; forventede \"format\": \"korevagt-baseline/1\", \"korevagt-model/1\" eller \"korevagt-scenario/1\""],
            OfScenario());
    }

    [Fact]
    public void AFileThatIsNotThere_OrIsAFolder_IsTold()
    {
        Assert.Equal(["intet.json: filen findes ikke"], Danish(PlanLoader.Load(folder.At("intet.json"))));
        Assert.EndsWith(": er en mappe; forventede en JSON-fil", Assert.Single(Danish(PlanLoader.Load(folder.At("")))), StringComparison.Ordinal);
    }

    [Fact]
    public void SharesThatAreNotOne_AndAnUnpricedHour_AreToldOfTheBaseline()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["urgencies"]![0]!["share"] = 0.2;
            root["contracts"]![0]!["hourlyPrices"]![1]!["hours"]!["days"] = "workingDays";
        });

        Assert.Equal(
            [
                "baseline.json: $.contracts[0].hourlyPrices: kontrakten \"vognmand\" har ingen pris for kl. 00 på en weekend- eller helligdag efter en weekend- eller helligdag, hvor kørevagten \"nat-silkeborg\" er på vagt; forventede en pris for hver time af kørevagten",
                "baseline.json: $.contracts[0].hourlyPrices: kontrakten \"vognmand\" har ingen pris for kl. 00 på en weekend- eller helligdag efter en weekend- eller helligdag, hvor kørevagten \"nat-djursland\" er på vagt; forventede en pris for hver time af kørevagten",
                "baseline.json: $.urgencies: hastegradernes andele giver tilsammen 1.05; forventede 1",
            ],
            Danish(BaselineLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline))));
    }

    [Fact]
    public void TooManyVisits_AreToldWithDanishNumbers()
    {
        folder.Scenario("scenarie.json", """{ "change": "scaleDemand", "factor": 10 }""");
        folder.Edit(PlanFolder.Baseline, root => root["demand"]!["annualVisits"] = 2_500_000);

        Assert.Equal(
            ["scenarie.json: $.changes[0]: giver en umulig plan: der skulle trækkes 25.000.000 besøg om året; forventede højst 10.000.000"],
            OfScenario());
    }

    [Fact]
    public void ABatch_IsToldInDanish()
    {
        folder.Write("opgave.json", """
            { "format": "korevagt-batch/1", "name": "Prøve", "baseline": "baseline.json", "scenarios": ["s.json", "s.json"],
              "seeds": [1, 1], "antithetic": true, "replications": 5 }
            """);

        Assert.Equal(
            [
                "opgave.json: $.scenarios[1]: \"s.json\" er allerede filen i $.scenarios[0]; forventede hvert scenarie én gang",
                "opgave.json: $.seeds[1]: 1 står to gange; forventede hver startværdi én gang",
                "opgave.json: $.replications: 5 giver ikke antitetiske par; forventede med antithetic et lige tal, 4 eller mere: et interval kræver to par",
            ],
            Danish(BatchFileLoader.Load(DiskFiles.Instance, folder.At("opgave.json"))));
    }

    [Fact]
    public void DrivingTimesOfAModel_AreToldWithLineAndField()
    {
        using var model = new ModelFolder();
        model.Write(ModelFolder.Times, "fra,a,b,s\na,1,10,5\nb,langt,2,7.5\nx,6,8,0\n");

        Assert.Equal(
            [
                "times.csv: linje 3, felt 2: køreturen fra \"b\" til \"a\" tager \"langt\"; forventede minutter fra 0 til 1080",
                "times.csv: linje 4, felt 1: området eller vagtstedet \"x\" findes ikke; forventede \"a\" (mente du det?) eller en af: b, s",
                "times.csv: der er ingen række for \"s\"; forventede én række for hvert område og vagtsted",
            ],
            PlanLoader.Load(model.At(ModelFolder.Model)).Faults.Select(
                fault => (fault with { File = Path.GetFileName(fault.File) }).In(Language.Da)));
    }

    [Fact]
    public void APopulationThatIsNone_IsToldWithItsLine()
    {
        folder.Write("folketal.csv", "municipality,year,population\n0740,i fjor,100\n0999,2020,100\n0707,2020,mange\n");

        var growth = PopulationFile.Growth(DiskFiles.Instance, folder.At("folketal.csv"), folder.LoadBaseline().Plan, 2017, 2020);

        Assert.Equal(
            [
                "folketal.csv: linje 2: \"i fjor\" er ikke et årstal; forventede et årstal som 2025",
                "folketal.csv: linje 4: \"mange\" er ikke et helt antal indbyggere; forventede et helt antal indbyggere, 0 eller mere",
            ],
            Danish(growth));
    }

    [Fact]
    public void AnExpressionOfWhenANightRuns_IsToldInDanish()
    {
        Assert.Equal(
            ["nat.json: $.cron: minut er \"60\"; forventede *, eller tal fra 0 til 59 som liste (1,2), interval (1-5) eller trin (*/15, 10-40/5)"],
            CronExpression.Parse("nat.json", "$.cron", "60 3 * * *").Faults.Select(fault => fault.In(Language.Da)));
        Assert.Equal(
            ["nat.json: $.cron: \"3 * *\" har 3 felter; forventede fem: minut, time, dag i måneden, måned, ugedag, for eksempel \"30 3 * * *\""],
            CronExpression.Parse("nat.json", "$.cron", "3 * *").Faults.Select(fault => fault.In(Language.Da)));
    }

    private List<string> OfScenario() => Danish(PlanLoader.LoadScenario(DiskFiles.Instance, folder.At("scenarie.json")));

    private List<string> Danish<T>(Domain.Faults.Outcome<T> outcome) => folder.Shown(outcome.Faults, Language.Da);
}
