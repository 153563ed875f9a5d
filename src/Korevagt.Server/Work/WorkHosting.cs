using Korevagt.Batches;
using Korevagt.Batches.Computing;
using Korevagt.Library;
using Korevagt.Library.Drafts;
using Korevagt.Library.Tenders;
using Korevagt.Library.VisitLogs;
using Korevagt.Previews;
using Korevagt.Previews.Tenders;
using Korevagt.Server.Hosting;
using Korevagt.Server.Pages;
using Korevagt.Server.Resources.Maps;
using Korevagt.Settings;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Work;

/// <summary>What goes on beside the requests: batches, visit logs, and the library that both take plans from.</summary>
internal static class WorkHosting
{
    public static void AddWork(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<PlanLibrary>();
        services.AddSingleton<DraftTable>();
        services.AddSingleton<AcknowledgementTable>();
        services.AddSingleton<TenderTable>();
        services.AddSingleton<TenderProcess>();
        services.AddSingleton<TenderPapers>();
        services.AddSingleton(provider => new TenderDesk(
            provider.GetRequiredService<PlanLibrary>(), new PreviewLimits(1, settings.Previews.Waiting, Environment.ProcessorCount)));
        services.AddSingleton(_ => new TenderSeal(
            settings.SealKeyFile ?? (settings.Store.FilePath is { } file ? file + ".seal" : null), mayMake: settings.SealKeyFile is null));
        services.AddSingleton<GroundDrawings>();
        services.AddSingleton<PackedFiles>();
        services.AddSingleton(provider => new PreviewDesk(
            provider.GetRequiredService<PlanLibrary>(), new PreviewLimits(settings.Previews.AtOnce, settings.Previews.Waiting, Environment.ProcessorCount)));
        services.AddSingleton<ComparisonTable>();
        services.AddSingleton<DemandJobs>();
        services.AddSingleton<Computation>();
        services.AddSingleton<RunComparisons>();
        services.AddSingleton(provider =>
            BatchSystem.Over(provider.GetRequiredService<RunStore>(), settings.Slots));
        services.AddSingleton<WorkService>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkService>());
        services.AddHostedService<RetentionService>();
        services.AddHostedService<WarmStart>();
        services.AddSingleton<IReadinessCheck, EngineReadiness>();
        services.AddSingleton<IReadinessCheck, MapReadiness>();
    }
}
