using Korevagt.Library;
using Korevagt.Previews;
using Korevagt.Previews.Years;
using Korevagt.Server.Pages;
using Korevagt.Server.Resources.Maps;
using Korevagt.Server.Resources.Previews;
using Korevagt.Settings;
using Korevagt.Store;

namespace Korevagt.Server.Work;

/// <summary>
/// Makes ready, once the server listens, what the first planner of a morning would wait for: the page's files, packed, the ground of the
/// first baseline, its driving times and its first simulated years. It is what a preview of it does, so nothing is prepared that is not asked for later.
/// </summary>
internal sealed class WarmStart(
    ServerSettings settings, PackedFiles page, PlanLibrary library, GroundDrawings grounds, PreviewDesk desk, IHostApplicationLifetime life,
    ILogger<WarmStart> log) : BackgroundService
{
    private const string Caller = "(start)";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Previews.Warm)
        {
            return;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = life.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            PlannersPage.MakeReady(page);
            await MakeReadyAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops, or could not even begin to listen.
        }
        catch (StoreException failure)
        {
            // Whoever asks first makes it ready instead.
            log.LogWarning("the first baseline was not made ready: {Message}", failure.Message);
        }
    }

    private async Task MakeReadyAsync(CancellationToken stopping)
    {
        if (await library.Items.IdsAsync([LibraryKind.Baseline], stopping) is not [var first, ..]
            || await library.Items.FindAsync(first, stopping) is not { } item)
        {
            return;
        }

        var (version, plan) = await library.PlanAsync(item, stopping);
        if (plan.Succeeded)
        {
            await grounds.OfAsync(plan.Value, version, stopping);
            await desk.AskAsync(
                new PreviewQuestion(item, null, NewPreview.UsualYear, NewPreview.UsualSeed, PreviewStages.All[0]), Caller, _ => Task.CompletedTask,
                stopping);
            if (log.IsEnabled(LogLevel.Information))
            {
                log.LogInformation("the page and the plan '{Plan}' are ready to be shown", item.Id);
            }
        }
    }
}
