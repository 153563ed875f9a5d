using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Tours as a self-contained page.</summary>
internal static class RoutePage
{
    /// <summary>Renders it.</summary>
    public static string Render(PlannedRoutes planned, RouteReport report, ReportFormat format) => TablesPage.Render(
        format.Say(RouteTexts.Title), planned.Of.File, planned.Of.File, report.Sentences, default, report.AllTables, format.Language);
}
