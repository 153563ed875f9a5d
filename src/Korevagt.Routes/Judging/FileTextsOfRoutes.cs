using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Judging;

/// <summary>Words that several judges share.</summary>
internal static class FileTextsOfRoutes
{
    public static Text IsMissing { get; } = new("mangler", "is missing");

    public static Text RoutesFile { get; } = new(
        "et objekt med \"vehicles\" og \"jobs\" eller \"shipments\"", "an object with vehicles and jobs or shipments");

    public static Text AnIdOfItsOwn { get; } = new("et id, som ingen anden af slagsen har", "an id that no other of its kind has");

    public static Text StandsAlready(long id, string place) => new($"{id} står allerede i {place}", $"{id} stands at {place} already");
}
