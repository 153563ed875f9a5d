using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Vocabulary;

/// <summary>The kinds of oddities of a map, as a reader is told of them.</summary>
internal static class OddityTexts
{
    public static Text FerryDurationUnread { get; } = new(
        "overfartstid for færge, der ikke kan læses", "ferry duration that cannot be read");

    public static Text FerryWithoutDuration { get; } = new(
        "færge uden overfartstid, regnet efter længden", "ferry without duration, timed by its length");

    public static Text FerryCut { get; } = new(
        "færge over punkter, der mangler i filen, udeladt", "ferry over nodes that are not in the file, left out");

    public static Text RoadCut { get; } = new(
        "vej over punkter, der mangler i filen, delt ved dem", "road over nodes that are not in the file, cut at them");

    public static Text RoadWithoutNodes { get; } = new(
        "vej, hvis punkter mangler i filen, udeladt", "road whose nodes are not in the file, left out");

    public static Text OutlineCut { get; } = new(
        "grænse, sø eller kyst over punkter, der mangler i filen, udeladt",
        "border, lake or coast over nodes that are not in the file, left out");

    public static Text TooFewNodes { get; } = new(
        "vej med færre end to punkter, udeladt", "road of fewer than two nodes, left out");

    public static Text EndlessWay { get; } = new(
        "vej eller færge på mere end 500 km i ét stykke, udeladt",
        "road or ferry longer than 500 km in one piece, left out");

    public static Text ReversibleRoad { get; } = new("vej med skiftende retning, udeladt", "reversible road, left out");

    public static Text OnewayUnread { get; } = new(
        "ensretning, der ikke kan læses", "value of oneway that cannot be read");

    public static Text LimitUnread { get; } = new(
        "hastighedsgrænse, der ikke kan læses", "speed limit that cannot be read");

    public static Text TurnNotAlways { get; } = new(
        "svingforbud, der ikke altid gælder biler, udeladt", "turn restriction that does not bind cars always, left out");

    public static Text TurnUnknown { get; } = new(
        "svingforbud af ukendt slags, udeladt", "turn restriction of an unknown kind, left out");

    public static Text TurnNotOverOneNode { get; } = new(
        "svingforbud, der ikke går over ét punkt, udeladt", "turn restriction that is not over one node, left out");

    public static Text TurnAtNoJunction { get; } = new(
        "svingforbud, hvor ingen af bilens veje mødes, udeladt",
        "turn restriction at no junction of the car's roads, left out");

    public static Text TurnOverOtherRoad { get; } = new(
        "svingforbud over en vej, bilen ikke bruger, udeladt",
        "turn restriction over a road that the car does not use, left out");

    public static Text TurnAmbiguous { get; } = new(
        "svingforbud, hvis veje ikke ender i dets punkt, udeladt",
        "turn restriction whose roads do not end at its node, left out");
}
