using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Vocabulary;

/// <summary>What to do about oddities that lie in how a map was made.</summary>
internal static class MapAdvice
{
    private static readonly Text[] OfCut =
        [OddityTexts.RoadCut, OddityTexts.RoadWithoutNodes, OddityTexts.OutlineCut, OddityTexts.FerryCut];

    private static readonly Text CutExtract = new(
        "Kortudtrækket ser ud til at være skåret, uden at vejene er gjort hele: veje slutter ved kanten, og søer, grænser og færger "
            + "derover mangler. Skær det med \"osmium extract -s complete_ways\", eller bed Overpass om \"(._;>;); out;\".",
        "The extract seems to be cut with incomplete ways: roads end at its edge, and lakes, borders and ferries across it are "
            + "missing. Cut it with \"osmium extract -s complete_ways\", or ask Overpass for \"(._;>;); out;\".");

    /// <summary>The advice for a map with these oddities; null where there is none to give.</summary>
    public static Text? On(IEnumerable<MapWarning> warnings) =>
        warnings.Any(warning => OfCut.Contains(warning.Kind)) ? CutExtract : null;
}
