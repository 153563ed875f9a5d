namespace Korevagt.Server.Resources;

/// <summary>All resources of the interface.</summary>
internal static class Everything
{
    public static void MapEverything(this RouteGroupBuilder api)
    {
        api.MapMe();
        api.MapKeys();
        api.MapAudit();
    }
}
