using Korevagt.Server.Resources;
using Korevagt.Server.Resources.Batches;
using Korevagt.Server.Resources.Comparisons;
using Korevagt.Server.Resources.Demand;
using Korevagt.Server.Resources.Drafts;
using Korevagt.Server.Resources.Events;
using Korevagt.Server.Resources.Library;
using Korevagt.Server.Resources.Maps;
using Korevagt.Server.Resources.Nights;
using Korevagt.Server.Resources.Optimisations;
using Korevagt.Server.Resources.Plans;
using Korevagt.Server.Resources.Previews;
using Korevagt.Server.Resources.Runs;
using Korevagt.Server.Resources.Tenders;

namespace Korevagt.Server;

/// <summary>All resources of the interface.</summary>
internal static class AllResources
{
    /// <summary>Adds the operations of every resource.</summary>
    public static void MapAll(RouteGroupBuilder api)
    {
        api.MapMe();
        api.MapSession();
        api.MapKeys();
        api.MapAudit();
        api.MapLibrary();
        api.MapDrafts();
        api.MapRuns();
        api.MapComparisons();
        api.MapBatches();
        api.MapOptimisations();
        api.MapDemand();
        api.MapMaps();
        api.MapPlans();
        api.MapPreviews();
        api.MapNightReplay();
        api.MapNights();
        api.MapEvents();
        api.MapTenders();
    }
}
