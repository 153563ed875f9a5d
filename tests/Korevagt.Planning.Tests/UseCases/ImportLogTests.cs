using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Logs read for the fixture's plan, with mappings and borders.</summary>
public sealed class ImportLogTests : IDisposable
{
    private const string Mapping = """
        {
          "format": "korevagt-log-mapping/1",
          "encoding": "windows1252",
          "columns": {
            "ordered": { "column": "Bestilt", "format": "dd.MM.yyyy" },
            "area": "Område",
            "urgency": "Hastegrad",
            "arrived": { "column": "Ankomst" },
            "onSite": { "column": "Minutter hos patient", "unit": "minutes" }
          },
          "areaWords": [ { "word": "8500 Grenå", "id": "grenaa" } ],
          "urgencyWords": [ { "word": "A", "id": "akut" } ]
        }
        """;

    private const string Log = """
        Bestilt;Ankomst;Område;Hastegrad;Minutter hos patient
        24.12.2016 23:30;24.12.2016 23:58;8500 Grenå;A;22,5
        25.12.2016 00:10;;Silkeborg by;akut;
        """;

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ALogInItsOwnWords_IsReadThroughAMapping()
    {
        folder.Write("m.json", Mapping).Write("log.csv", Encoding.Latin1.GetBytes(Log));
        var log = Sound(Import("m.json")).Import.Log.Value;

        Assert.Equal(["grenaa", "silkeborg-by"], log.Visits.Select(visit => log.Areas[visit.Area]));
        Assert.Equal(
            (Instant.FromUtc(2016, 12, 24, 22, 30), 28 * 60, 1350),
            (log.Visits[0].Ordered, log.Visits[0].ArrivedAfterSeconds, log.Visits[0].OnSiteSeconds));
    }

    [Fact]
    public void AMappingThatNamesAColumnWhichIsNotThere_IsAFaultOfTheLog()
    {
        folder.Write("m.json", Mapping.Replace("Ankomst", "Ankomet", StringComparison.Ordinal)).Write("log.csv", Encoding.Latin1.GetBytes(Log));

        Assert.Equal(
            "log.csv: line 1: has no column \"Ankomet\", which the mapping names; expected \"Ankomst\" (did you mean that?)",
            Assert.Single(folder.Shown(Import("m.json").Faults)));
    }

    [Theory]
    [InlineData("\"grenaa\"", "\"grena\"", "$.areaWords[0].id: there is no area \"grena\"; expected \"grenaa\" (did you mean that?)")]
    [InlineData("\"akut\"", "\"haster\"", "$.urgencyWords[0].id: there is no urgency \"haster\"")]
    [InlineData("\"Område\"", "\"bestilt\"", "$.columns: \"Bestilt\" is named for ordered and area")]
    [InlineData("\"dd.MM.yyyy\"", "\"dd MM yyyy\"", "$.columns.ordered.format: is \"dd MM yyyy\"; expected yyyy-MM-dd, yyyy/MM/dd, yyyyMMdd, dd-MM-yyyy, dd.MM.yyyy, dd/MM/yyyy, dd/MM-yyyy, MM/dd/yyyy or serial")]
    [InlineData("\"windows1252\"", "\"ebcdic\"", "$.encoding: is \"ebcdic\"; expected one of: utf8, windows1252")]
    [InlineData("\"minutes\"", "\"hours\"", "$.columns.onSite.unit: is \"hours\"; expected one of: minutes, seconds")]
    [InlineData("\"arrived\"", "\"arived\"", "$.columns.arived: is an unknown property; expected \"arrived\" (did you mean that?)")]
    [InlineData("\"urgency\": \"Hastegrad\"", "\"left\": { \"column\": \"x\" }", "$.columns: names both left and onSite")]
    [InlineData("\"column\": \"Bestilt\"", "\"date\": \"Bestilt\"", "$.columns.ordered.date: is a date without a time of the day")]
    [InlineData("\"column\": \"Bestilt\"", "\"column\": \"Bestilt\", \"time\": \"Kl\"", "$.columns.ordered.time: is a time of the day without a date")]
    [InlineData("\"column\": \"Bestilt\"", "\"date\": \"Bestilt\", \"time\": \"ankomst\"", "$.columns: \"ankomst\" is named for ordered and arrived")]
    [InlineData("\"Hastegrad\"", "\"\"", "$.columns.urgency: is empty")]
    [InlineData("{ \"column\": \"Ankomst\" }", "[]", "$.columns.arrived: is a list; expected an object")]
    [InlineData("korevagt-log-mapping/1", "korevagt-log-mapping/2", "$.format: this is not a log mapping file")]
    public void AFaultyMapping_IsToldWithItsPlace(string old, string @new, string expected)
    {
        folder.Write("m.json", Mapping).Replace("m.json", old, @new).Write("log.csv", Encoding.Latin1.GetBytes(Log));

        Assert.StartsWith($"m.json: {expected}", Assert.Single(folder.Shown(Import("m.json").Faults)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereAColumnIsNamed_ATextOrAnObjectDoes_AndDateAndTimeMayStandApart()
    {
        folder.Write("m.json", "\uFEFF" + """
            {
              "format": "korevagt-log-mapping/1",
              "columns": { "ordered": { "date": "Dag", "time": "Kl" }, "arrived": "Ankomst", "area": { "column": "Sted" }, "urgency": "Hast" }
            }
            """).Write("log.csv", "Dag;Kl;Ankomst;Sted;Hast\n24-12-2016;23.30;24-12-2016 23:58;grenaa;akut\n");
        var visit = Assert.Single(Sound(Import("m.json")).Import.Log.Value.Visits);

        Assert.Equal((Instant.FromUtc(2016, 12, 24, 22, 30), 28 * 60), (visit.Ordered, visit.ArrivedAfterSeconds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("urn:ogc:def:crs:EPSG::25832")]
    [InlineData("EPSG:25832")]
    public void BordersInUtm32_AreReadWithAndWithoutTheirName_WithAMark_AndThoseOfOtherAreasPassedOver(string? system)
    {
        string[] areas = ["silkeborg-by", "silkeborg-land", "grenaa", "norddjurs-land", "roskilde", "odense"];
        var borders = Collection(areas.Select((area, i) => Item(
            area, FormattableString.Invariant($"[[[{530_000 + i * 2_000},6225000],[{532_000 + i * 2_000},6225000],[{532_000 + i * 2_000},6227000],[{530_000 + i * 2_000},6227000],[{530_000 + i * 2_000},6225000]]]"))));
        folder.Write("b.json", "\uFEFF" + WithSystem(borders, system))
            .Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,6226000,533000,akut\n2016-12-24 23:31,56.17,9.5,akut\n");
        var import = Sound(ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules));

        Assert.Equal([1, 0], import.Import.Log.Value.Visits.Select(visit => visit.Area));
        Assert.Equal(2, import.BordersPassedOver);
    }

    [Theory]
    [InlineData("EPSG:25833", "[[[530000,6225000],[532000,6225000],[532000,6227000],[530000,6225000]]]", "$.crs: is UTM zone 33")]
    [InlineData("urn:ogc:def:crs:EPSG::3857", "[[[0,0],[1,0],[1,1],[0,0]]]", "$.crs: is the coordinate system urn:ogc:def:crs:EPSG::3857")]
    [InlineData(null, "[[[6225000,530000],[6225000,532000],[6227000,532000],[6225000,530000]]]", "$.features[0].geometry.coordinates: has the northing before the easting")]
    [InlineData("urn:ogc:def:crs:EPSG::4326", "[[[56.1,9.5],[56.2,9.5],[56.2,9.6],[56.1,9.5]]]", "$.features[0].geometry.coordinates: has the latitude first")]
    [InlineData(null, "[[[1062000,7580000],[1064000,7580000],[1064000,7582000],[1062000,7580000]]]", "has coordinates that are neither degrees nor in Denmark in UTM zone 32, such as 1062000, 7580000")]
    public void BordersInOtherCoordinates_AreAFaultOfTheBorders_NotOfTheLog(string? system, string coordinates, string expected)
    {
        folder.Write("b.json", WithSystem(Feature("grenaa", coordinates), system))
            .Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,56.17,9.53,akut\n");
        var faults = ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Faults;

        Assert.Contains(expected, Assert.Single(folder.Shown(faults)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[8,8],[9,8],[9,9],[8,8]]]", "a hole lies outside its ring, near 8, 8", "et hul ligger uden for sin ring, ved 8, 8")]
    [InlineData("[[[0,0],[1,1],[1,0],[0,1],[0,0]]]", "the border crosses itself or overlaps, near 0.5, 0.5", "grænsen krydser sig selv eller overlapper, ved 0.5, 0.5")]
    [InlineData("[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[8,1],[8,8],[1,8],[1,1]],[[2,2],[3,2],[3,3],[2,2]]]", "a hole lies within another, near 2, 2", "et hul ligger i et andet hul, ved 2, 2")]
    [InlineData("[[[0,0],[1,0],[1,1],[0,1]]]", "has a ring that is too short or not closed", "har en ring, der er for kort eller ikke lukket")]
    [InlineData("[[[1e400,0],[1,0],[1,1],[1e400,0]]]", "has a coordinate that is larger than a number can be", "har en koordinat, der er for stor til et tal")]
    public void AnInvalidBorder_IsToldByItsKindAndPlace(string coordinates, string english, string danish)
    {
        folder.Write("b.json", Feature("grenaa", coordinates)).Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,56.17,9.53,akut\n");
        var fault = Assert.Single(ImportLog.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Faults);

        Assert.Equal(("$.features[0].geometry", english, danish), (fault.Place, fault.Message.English, fault.Message.Danish));
    }

    [Fact]
    public void BordersInUtf16_AreToldAsSuch()
    {
        folder.Write("b.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Borders("grenaa"))])
            .Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,56.17,9.53,akut\n");
        var faults = ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Faults;

        Assert.Contains("UTF-16", Assert.Single(faults).Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsOfAllFiles_AreToldAtOnce()
    {
        folder.Write("m.json", "{}").Write("b.json", "[]");
        var faults = folder.Shown(ImportLog.Run(DiskFiles.Instance, folder.At("none.csv"), folder.At(PlanFolder.Baseline), folder.At("m.json"), folder.At("b.json"), Rules).Faults);

        Assert.Equal(3, faults.Count);
        Assert.Equal("none.csv: there is no such file", faults[0]);
    }

    [Fact]
    public void APosition_LiesInTheAreaWhoseBorderHoldsIt()
    {
        folder.Write("b.json", Borders("silkeborg-by", "silkeborg-land", "grenaa", "norddjurs-land"))
            .Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,0.5,1.5,akut\n2016-12-24 23:31,0.5,3.2,akut\n2016-12-24 23:32,0.5,4.5,akut\n");
        var import = ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules with { MostRejected = 1 }).Value.Import;

        Assert.Equal([1, 3], import.Log.Value.Visits.Select(visit => visit.Area));
        Assert.Equal((4, RowFaultKind.OutsideRegion), (Assert.Single(import.RowFaults).Line, import.RowFaults[0].Kind));
    }

    [Fact]
    public void BordersThatAreNot_AreToldWithTheirPlace()
    {
        folder.Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,0.5,1.5,akut\n");
        string Fault(string borders)
        {
            folder.Write("b.json", borders);
            return folder.Shown(ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Faults)[0];
        }

        Assert.Contains("there is no border of area \"norddjurs-land\"", Fault(Borders("silkeborg-by", "silkeborg-land", "grenaa")), StringComparison.Ordinal);
        Assert.Contains("there is no border of area \"silkeborg-by\" among the others (1 are passed over", Fault(Borders("x")), StringComparison.Ordinal);
        Assert.Contains("$.features[0].geometry: the border crosses itself", Fault(Feature("grenaa", "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]")), StringComparison.Ordinal);
        Assert.Contains("$.features[0].geometry: has a ring that is too short or not closed", Fault(Feature("grenaa", "[[[0,0],[1,1],[1,0]]]")), StringComparison.Ordinal);
        Assert.Contains("is no JSON", Fault("{"), StringComparison.Ordinal);
        Assert.Contains("has an escape that is no character", Fault(Borders("\\uD800")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,1]]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[["0",0],[1,0],[1,1],[0,0]]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[0],[1,0],[1,1],[0,0]]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[0,1],[1,0],[1,1],[0,0]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": [[[1e400,0],[1,0],[1,1],[1e400,0]]] }""")]
    [InlineData("""{ "type": "Polygon", "coordinates": null }""")]
    [InlineData("""{ "type": "Polygon" }""")]
    [InlineData("""{ "type": "MultiPolygon", "coordinates": [[[0,0],[1,0],[1,1],[0,0]]] }""")]
    [InlineData("""{ "type": "Point", "coordinates": [0,1] }""")]
    [InlineData("""{ "type": 7 }""")]
    [InlineData("""{ }""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void AGeometryThatIsNoPolygon_IsToldWithItsPlace(string geometry)
    {
        folder.Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,0.5,1.5,akut\n");
        folder.Write("b.json", Collection(
            [$$"""{ "type": "Feature", "properties": { "area": "grenaa" }, "geometry": {{geometry}} }"""]));

        var faults = ImportLog.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Faults;

        Assert.Contains("$.features[0].geometry: ", folder.Shown(faults)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void APolygonWithHeights_IsABorder()
    {
        folder.Write("log.csv", "ordered,lat,lon,urgency\n2016-12-24 23:30,0.5,1.5,akut\n");
        folder.Write("b.json", Borders("silkeborg-by", "silkeborg-land", "grenaa", "norddjurs-land")
            .Replace(",0]", ",0,17.5]", StringComparison.Ordinal).Replace(",1]", ",1,17.5]", StringComparison.Ordinal));

        Assert.True(ImportLog.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, folder.At("b.json"), Rules).Succeeded);
    }

    [Fact]
    public void AnImpossibleShareOrPeriod_IsAFault()
    {
        folder.Write("log.csv", "ordered,area,urgency\n2016-12-24 23:30,grenaa,akut\n");
        var rules = Rules with { MostRejected = 1.5, MostRepeated = double.NaN, From = new LocalDate(2016, 1, 1), To = new LocalDate(2016, 1, 1) };
        var faults = ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, null, rules).Faults;

        Assert.Equal(["mostRejected", "mostRepeated", "to"], faults.Select(fault => fault.File));
    }

    [Fact]
    public void TheExampleOfTheDocumentation_IsRead()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "logs.md"));
        folder.Write("m.json", Example(page, "mapping.json")).Write("log.csv", Encoding.Latin1.GetBytes(Example(page, "log.csv")));
        var import = Sound(ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), Repository.Baseline, folder.At("m.json"), null, Rules)).Import;

        Assert.Empty(import.RowFaults);
        Assert.Equal(["skive", "grenaa"], import.Log.Value.Visits.Select(visit => import.Log.Value.Areas[visit.Area]));
        Assert.Equal((28 * 60, 1350), (import.Log.Value.Visits[0].ArrivedAfterSeconds, import.Log.Value.Visits[0].OnSiteSeconds));
    }

    private static LogRules Rules { get; } = new() { Today = new LocalDate(2017, 6, 1) };

    private Outcome<ImportedLog> Import(string mapping) =>
        ImportLog.Run(DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), folder.At(mapping), null, Rules);

    private ImportedLog Sound(Outcome<ImportedLog> import)
    {
        Assert.True(import.Succeeded, string.Join('\n', folder.Shown(import.Faults)));
        return import.Value;
    }

    /// <summary>The text of an example, which stands between fences behind its name.</summary>
    private static string Example(string page, string name)
    {
        var parts = page[page.IndexOf($"<!-- file: {name} -->", StringComparison.Ordinal)..].Split("```");
        return parts[1][(parts[1].IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Unit squares side by side.</summary>
    private static string Borders(params string[] areas) => Collection(areas.Select((area, x) =>
        Item(area, FormattableString.Invariant($"[[[{x},0],[{x + 1},0],[{x + 1},1],[{x},1],[{x},0]]]"))));

    private static string Feature(string area, string coordinates) => Collection([Item(area, coordinates)]);

    private static string Collection(IEnumerable<string> features) =>
        $$"""{ "type": "FeatureCollection", "features": [ {{string.Join(", ", features)}} ] }""";

    private static string WithSystem(string collection, string? system) => system is null
        ? collection
        : collection.Replace("{ \"type\": \"FeatureCollection\",", $$"""{ "type": "FeatureCollection", "crs": { "type": "name", "properties": { "name": "{{system}}" } },""", StringComparison.Ordinal);

    private static string Item(string area, string coordinates) =>
        $$"""{ "type": "Feature", "properties": { "area": "{{area}}" }, "geometry": { "type": "Polygon", "coordinates": {{coordinates}} } }""";
}
