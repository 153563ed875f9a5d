using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Exports.GeoJson;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Reports.Html;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Maps;

/// <summary>Areas, stations and roads of a plan as GeoJSON, and its ground as a drawing.</summary>
public static class MapsResource
{
    private const double UsualTolerance = 50;
    private const double MostTolerance = 10_000;
    private const int MostClasses = 50;

    // What a map of the whole region can show.
    private static readonly string[] UsualClasses = ["motorway", "trunk", "primary", "ferry"];

    private const string Area =
        """
        {
          "type": "Feature", "id": "aarhus-midt", "properties": { "area": "aarhus-midt", "name": "Aarhus Midt" },
          "geometry": {
            "type": "Polygon",
            "coordinates": [[[10.227, 56.157], [10.2, 56.172], [10.173, 56.157], [10.2, 56.142], [10.227, 56.157]]]
          }
        }
        """;

    private const string Station =
        """
        {
          "type": "Feature", "id": "aarhus",
          "properties": {
            "station": "aarhus", "name": "Aarhus", "cars": 14, "shifts": ["aften-aarhus", "dag-aarhus", "nat-aarhus"]
          },
          "geometry": { "type": "Point", "coordinates": [10.21076, 56.15674] }
        }
        """;

    private const string Road =
        """
        {
          "type": "Feature", "id": "0", "properties": { "class": "motorway", "name": "Østjyske Motorvej", "ref": "E45" },
          "geometry": { "type": "LineString", "coordinates": [[9.588, 55.728], [9.604, 55.748]] }
        }
        """;

    private static readonly DrawnGround Ground = new()
    {
        Width = 1000,
        Height = 842,
        UnitsPerKilometer = 6.3,
        Land = "M12.4,310L980.1,300.5L500,820Z",
        Water = "",
        Cells = [new DrawnCell("aarhus-midt", "M700.1,402.5L720,410.3L705.2,431Z")],
        Roads = [new DrawnRoads("motorway", "M640.2,120L655,480.7")],
        Stations = [new DrawnStation("aarhus", 712.4, 412.1)],
        Labels = [new DrawnName("Aarhus", 728.3, 417.3, "start", "station", 1)],
        Places = [new DrawnPlace("aarhus-midt", 711.8, 411.9)],
    };

    /// <summary>Adds the operations.</summary>
    public static void MapMaps(this RouteGroupBuilder api)
    {
        var maps = api.MapGroup("/maps").WithTags("Maps");
        maps.MapGet("/areas", Areas).WithName("getAreas").WithSummary("The areas of a plan, as circles about their middles.")
            .GivesGeoJson(Area);
        maps.MapGet("/stations", Stations).WithName("getStations")
            .WithSummary("The stations of a plan, with the shifts whose cars wait there.").GivesGeoJson(Station);
        maps.MapGet("/ground", GroundAsync)
            .WithName("getGround").WithSummary("What lies beneath a plan's figures, ready to be drawn: land, cells, roads, names.")
            .WithDescription(
                "Lengths are of the drawing, right and down from its upper left corner; courses are the data of SVG paths. A cell is "
                + "the ground nearer to the middle of its area than to any other's: a drawing, not a boundary.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.NotFound, ProblemTypes.Conflict)
            .Produces<DrawnGround>().Produces(StatusCodes.Status304NotModified).WithResponseExample(Ground);
        maps.MapGet("/roads", RoadsAsync)
            .WithName("getRoads").WithSummary("The roads of a plan's map, simplified.")
            .WithDescription(
                "`bbox` is west,south,east,north in degrees; without it the whole map. `classes` are OpenStreetMap's values of "
                + "highway, or ferry, separated by commas, or `all`; "
                + "motorway,trunk,primary,ferry where it is not said. `tolerance` is how far a line may lie from the road, in "
                + "metres, 0 to 10,000; 50 where it is not said.")
            .ProducesProblems(ProblemTypes.Input, ProblemTypes.NotFound).GivesGeoJson(Road);
    }

    private static RouteHandlerBuilder GivesGeoJson(this RouteHandlerBuilder operation, string feature) =>
        operation.RequirePermission(Permission.Read)
        .Produces<JsonObject>(StatusCodes.Status200OK, MediaTypes.GeoJson).Produces(StatusCodes.Status304NotModified)
        .WithFeatureExample(feature);

    private static IResult Areas(PlanQuery plan, HttpContext context) =>
        FileResponse.Of(context, plan.Version, MediaTypes.GeoJson, () => AreasGeoJson.Write(plan.Loaded.Plan));

    private static IResult Stations(PlanQuery plan, HttpContext context) =>
        FileResponse.Of(context, plan.Version, MediaTypes.GeoJson, () => StationsGeoJson.Write(plan.Loaded.Plan));

    private static async Task<IResult> GroundAsync(
        PlanQuery plan, GroundDrawings drawings, HttpContext context, CancellationToken cancellation)
    {
        var drawn = await drawings.OfAsync(plan.Loaded, plan.Version, cancellation);
        return !drawn.Succeeded ? Faulty(drawn.Faults[0])
            : drawn.Value is { } ground ? FileResponse.Of(context, GroundDrawings.VersionOf(plan.Version), MediaTypes.Json, () => ground)
            : Problem.NotFound(new(
                "Planen kan ikke tegnes: et område eller et vagtsted har ingen position.",
                "The plan cannot be drawn: an area or a station has no position."));
    }

    private static Problem Faulty(Fault fault)
    {
        var said = InputTexts.Of(fault);
        return new Problem(
            ProblemTypes.Conflict, new($"Der er fejl i vejkortet: {said.Danish}", $"The road map has faults: {said.English}"));
    }

    private static async Task<IResult> RoadsAsync(
        PlanQuery plan, string? bbox, string? classes, [Range(0.0, MostTolerance)] double? tolerance, PlanLibrary library,
        HttpContext context, CancellationToken cancellation)
    {
        GeoBox? box = null;
        if (bbox is not null && !TryBox(bbox, out box))
        {
            return Problem.Parameter(
                nameof(bbox),
                new("er ikke et udsnit af et kort", "is no part of a map"),
                new(
                    "vest,syd,øst,nord i grader, fx 9.4,56.1,9.7,56.3",
                    "west,south,east,north in degrees, such as 9.4,56.1,9.7,56.3"));
        }

        var named = classes is null
            ? UsualClasses
            : classes == "all"
            ? null
            : classes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named?.Length is 0 or > MostClasses)
        {
            return Problem.Parameter(
                nameof(classes),
                new("nævner ingen vejklasser", "names no classes of roads"),
                new(
                    "klasser adskilt af komma, fx motorway,trunk; eller \"all\"",
                    "classes separated by commas, such as motorway,trunk; or all"));
        }

        var meters = tolerance ?? UsualTolerance;
        if (plan.Loaded.Plan.MapFile is not { } file || await library.MapAsync(file, cancellation) is not { } map)
        {
            return Problem.NotFound(new("Planen har intet vejkort.", "The plan has no road map."));
        }

        if (!map.Succeeded)
        {
            return Faulty(map.Faults[0]);
        }

        var asked = named is null ? "all" : string.Join('.', named.Order(StringComparer.Ordinal));
        var question = FormattableString.Invariant($"{map.Value.ContentHash}.{box}.{asked}.{meters}");
        return FileResponse.Of(
            context, Korevagt.Store.Documents.HashOf(System.Text.Encoding.UTF8.GetBytes(question)), MediaTypes.GeoJson,
            () => RoadsGeoJson.Write(map.Value, box, named?.ToHashSet(StringComparer.Ordinal), meters));
    }

    private static bool TryBox(string text, out GeoBox? box)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var degrees = text.Split(',')
            .Select(part => double.TryParse(part, Plain, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToList();
        box = degrees is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && degrees[0] < degrees[2]
            && degrees[1] < degrees[3]
            ? new GeoBox(degrees[0], degrees[1], degrees[2], degrees[3])
            : null;
        return box is not null;
    }
}
