using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Evaluation;

/// <summary>Says where in the files a place stands that the road map cannot reach.</summary>
internal static class UnreachedPlace
{
    private const string Area = "area ";
    private const string Station = "station ";

    /// <summary>The fault of the road map, told as a fault of the file that names the place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">Its file: a baseline, or a scenario, which may have moved a station.</param>
    /// <param name="areasFile">The areas file of its baseline.</param>
    /// <param name="fault">The fault as the road map tells it: its place is an area or a station by id.</param>
    /// <param name="isBaseline">Whether <paramref name="file"/> is a baseline, which lists its stations.</param>
    public static Fault In(Plan plan, string file, string areasFile, Fault fault, bool isBaseline)
    {
        var message = new Text(
            $"{InDanish(fault.Place)} {InDanish(fault.Message.Danish)} (vejkort {fault.File})",
            $"{fault.Place} {fault.Message.English} (road map {fault.File})");
        if (fault.Place.StartsWith(Area, StringComparison.Ordinal))
        {
            var index = plan.Areas.Select(area => area.Id).ToList().IndexOf(fault.Place[Area.Length..]);
            return new Fault(areasFile, $"$.areas[{index}].center", message, fault.Expected);
        }

        if (!isBaseline)
        {
            return new Fault(file, "", message, fault.Expected);
        }

        var station = plan.Stations.Select(other => other.Id).ToList().IndexOf(fault.Place[Station.Length..]);
        return new Fault(file, $"$.stations[{station}].position", message, fault.Expected);
    }

    /// <summary>The road map names places by the words above, on both ends of a route that is not there.</summary>
    private static string InDanish(string words) =>
        words.Replace(Area, "område ", StringComparison.Ordinal).Replace(Station, "vagtsted ", StringComparison.Ordinal);
}
