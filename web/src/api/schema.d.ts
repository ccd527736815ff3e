// Written by scripts/api.mjs from the server's routes; do not edit.
export interface paths {
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Demos
         * @description The demo in each language, and whether it is there.
         */
        get: operations["list_demos"];
        put?: never;
        /**
         * Load Demo
         * @description Load the demo and become its owner. Loading it again changes nothing. Administrators only.
         */
        post: operations["load_demo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who is signed in, and where they work.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Profile
         * @description Change one's own name or language.
         */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/v1/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Password
         * @description Set or change one's own password; other sessions end.
         */
        put: operations["set_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session
         * @description Whether somebody is signed in here, and whether this server has people at all.
         */
        get: operations["get_session"];
        put?: never;
        /**
         * Sign In
         * @description Sign in with e-mail and password.
         */
        post: operations["sign_in"];
        /**
         * Sign Out
         * @description End this browser's session.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In With Link
         * @description Sign in with a one-time link's secret.
         */
        post: operations["sign_in_with_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shared Roadmap
         * @description What a public link shows, without signing in. The secret goes in a header, so that no log keeps it.
         */
        get: operations["get_shared_roadmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tokens
         * @description One's own live tokens; their secrets are not kept.
         */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Create Token
         * @description A token for a program. Its secret is in this answer and nowhere else.
         */
        post: operations["create_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Token
         * @description End a token at once.
         */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Workspaces
         * @description The workspaces of which one is a member.
         */
        get: operations["list_workspaces"];
        put?: never;
        /**
         * Create Workspace
         * @description A new workspace, whose owner one becomes.
         */
        post: operations["create_workspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Workspace
         * @description The workspace with its products, areas, skills and people: what every screen's choices need.
         */
        get: operations["get_workspace"];
        put?: never;
        post?: never;
        /**
         * Delete Workspace
         * @description Delete the workspace and everything in it for good.
         */
        delete: operations["delete_workspace"];
        options?: never;
        head?: never;
        /**
         * Change Workspace
         * @description Rename the workspace or change its currency.
         */
        patch: operations["change_workspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Activity
         * @description The history of a record, or of the whole workspace, newest first.
         */
        get: operations["list_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Area
         * @description A new area: product line, module, market or speciality.
         */
        post: operations["create_area"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/areas/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Area
         * @description Change an area's name, kind or owner.
         */
        patch: operations["change_area"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Baselines
         * @description Baselines, newest first.
         */
        get: operations["list_baselines"];
        put?: never;
        /**
         * Take Baseline
         * @description Freeze requirements under a name: of the workspace, a product, a release, a filter, a view, or chosen ones.
         */
        post: operations["take_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Baseline
         * @description A baseline: who froze what, when, and the hash of it all.
         */
        get: operations["get_baseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify Baseline
         * @description Whether everything in the baseline is still what was frozen: hashes computed anew, and the history's word.
         */
        get: operations["verify_baseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Baseline Items
         * @description The requirements of a baseline with their titles of that day, in the order of their keys.
         */
        get: operations["list_baseline_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}/items/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Baseline Item
         * @description One requirement as it was when the baseline was taken.
         */
        get: operations["get_baseline_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate Baseline
         * @description Put a withdrawn baseline back into use.
         */
        post: operations["reinstate_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/{baseline_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Baseline
         * @description Take a baseline out of use; it stays readable and its name stays taken.
         */
        post: operations["withdraw_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/baselines/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Baselines
         * @description What came, went and changed from one baseline to another, or to today; a page at a time, by key.
         */
        get: operations["compare_baselines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Borrowings
         * @description Requests for people of other departments, newest first; `state` may name several, parted by commas.
         */
        get: operations["list_borrowings"];
        put?: never;
        /**
         * Ask To Borrow
         * @description Ask a department for a person, or for a skill at a level, for a share of the time until a day of return.
         */
        post: operations["ask_to_borrow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Borrowing
         * @description One request with its answer and what the reader may do.
         */
        get: operations["get_borrowing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings/{key}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Borrowing
         * @description Lend. Where a skill was asked for, `person` says who goes.
         */
        post: operations["approve_borrowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings/{key}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Borrowing
         * @description Keep one's people, with the reason.
         */
        post: operations["refuse_borrowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings/{key}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Borrowing
         * @description Give the person back early; `on` is the last day that still counts for the borrower.
         */
        post: operations["return_borrowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/borrowings/{key}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Borrowing
         * @description Not needed any more.
         */
        post: operations["withdraw_borrowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar
         * @description The working week, and the dates that differ from it (of one year, or all).
         */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Calendar
         * @description Change the region, the free days of the week or the hours of a day.
         */
        patch: operations["change_calendar"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Calendar Days
         * @description Make single dates free or worked, or give them back to the week.
         */
        put: operations["set_calendar_days"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/calendar/non-working": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Non Working Days
         * @description Everything that a time scale shades, in one read.
         */
        get: operations["list_non_working_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/calendar/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendar Regions
         * @description Codes of the countries and regions whose public holidays can be loaded.
         */
        get: operations["list_calendar_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/calendar/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seed Calendar
         * @description Load public holidays and make-up working days of some years; days set by hand stay.
         */
        post: operations["seed_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Capacity
         * @description People-days of a period, per skill and per person, from calendar, availability and leave.
         */
        get: operations["get_capacity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/charters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Charters
         * @description The latest 200 charts, newest first, with how many faults each has.
         */
        get: operations["list_charters"];
        put?: never;
        /**
         * Create Charter
         * @description A new chart of who does what: RACI, RASCI or DACI, per deliverable and step.
         */
        post: operations["create_charter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/charters/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Charter
         * @description A chart with its cells, its faults in words, and what each person carries.
         */
        get: operations["get_charter"];
        put?: never;
        post?: never;
        /**
         * Delete Charter
         * @description Delete a chart; undo brings it back.
         */
        delete: operations["delete_charter"];
        options?: never;
        head?: never;
        /**
         * Change Charter
         * @description Change cells, rows, people or fields. 409 with both values where somebody changed the same cell since.
         */
        patch: operations["change_charter"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conflicts
         * @description What was found, newest first: the open ones, those of a state, or "all". `counts` are of open ones by kind.
         */
        get: operations["list_conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/conflicts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conflict
         * @description One conflict.
         */
        get: operations["get_conflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/conflicts/{key}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Conflict
         * @description Say why it is no conflict, or may stay so.
         */
        post: operations["dismiss_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/conflicts/{key}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Up Conflict
         * @description Open a dismissed conflict again.
         */
        post: operations["take_up_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/conflicts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Conflicts
         * @description Look through the workspace now; it is also looked through by itself every ten minutes when something changed.
         */
        post: operations["find_conflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Custom Fields
         * @description The fields that this workspace added to its requirements.
         */
        get: operations["list_custom_fields"];
        put?: never;
        /**
         * Create Custom Field
         * @description A new field; its key and kind stay for ever.
         */
        post: operations["create_custom_field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/custom-fields/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Custom Field
         * @description Delete a field that is nowhere filled; 409 where it is and can only be retired.
         */
        delete: operations["delete_custom_field"];
        options?: never;
        head?: never;
        /**
         * Change Custom Field
         * @description Change a field; options that are left out are retired where they are in use.
         */
        patch: operations["change_custom_field"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decision-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Decision
         * @description What a decision would speak against, before it is recorded. Nothing is written.
         */
        post: operations["check_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decision-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Figures
         * @description Days to a decision, what a round gains in agreement, the share reversed within 90 days.
         */
        get: operations["get_decision_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Decisions
         * @description The log, newest first. `q` searches in words, keys and what they are about; `state` is standing, reversed,
         *     due or contradicted.
         */
        get: operations["list_decisions"];
        put?: never;
        /**
         * Record Decision
         * @description Record a decision made elsewhere; what it is about is frozen with it.
         */
        post: operations["record_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decisions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Decision
         * @description A decision with the data it was made on, its consequences and what speaks against it.
         */
        get: operations["get_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decisions/{key}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Decision
         * @description Make the chosen changes of requirements so, as one step that can be undone.
         */
        post: operations["apply_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/decisions/{key}/review-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Plan Review
         * @description Say when to look at a decision again; null for never.
         */
        put: operations["plan_decision_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Demo
         * @description Remove the demo workspace, leaving nothing.
         */
        delete: operations["delete_demo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Departments
         * @description Departments with their heads, who decide about lending.
         */
        get: operations["list_departments"];
        put?: never;
        /**
         * Create Department
         * @description A new department; answers with all of them.
         */
        post: operations["create_department"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/departments/{department_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Department
         * @description One that nobody is in and that never lent or borrowed anybody.
         */
        delete: operations["delete_department"];
        options?: never;
        head?: never;
        /**
         * Change Department
         * @description Its name or its head.
         */
        patch: operations["change_department"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreement-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prepare Disagreement
         * @description What a new disagreement about these keys (comma between them) starts from: things, parties, authority, days.
         *
         *     With `rating` (RATE-3) its raters are the parties. With `parties` (ids, comma between them) the authority is looked
         *     for outside of these.
         */
        get: operations["prepare_disagreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Disagreements
         * @description The latest 200 disagreements, newest first; with `about` those on one thing.
         */
        get: operations["list_disagreements"];
        put?: never;
        /**
         * Open Disagreement
         * @description Open a disagreement about things: its parties and the authority get a notice, the first clock starts.
         */
        post: operations["open_disagreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Disagreement
         * @description A disagreement: what is to be done, by whom, until when, and everything that is revealed.
         */
        get: operations["get_disagreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Agree
         * @description Say yes to the criteria, or to the options, as one saw them.
         */
        put: operations["agree_in_disagreement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Propose Criteria
         * @description Propose the criteria and their weights, as one set; the others are asked to agree again.
         */
        put: operations["propose_criteria"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Deadlines
         * @description Move deadlines that are still to come.
         */
        put: operations["change_disagreement_deadlines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Disagreement
         * @description The named authority decides, with grounds.
         */
        post: operations["decide_disagreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Options
         * @description Make one option out of several; their words stay readable.
         */
        post: operations["merge_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Option
         * @description Add a possible answer, perhaps with changes of requirements that follow from it.
         */
        post: operations["add_option"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/options/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Option
         * @description New words for an option.
         */
        put: operations["change_option"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/options/{number}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Reason
         * @description Say why one stands apart on an option; the others read it before they score again.
         */
        put: operations["give_apart_reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * State Position
         * @description State one's position, reasons and evidence; nobody else sees a word of it before all are in.
         */
        put: operations["state_position"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Score Options
         * @description Hand in one's points of the open round; nobody else sees them before it closes.
         */
        put: operations["score_options"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/disagreements/{key}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Disagreement
         * @description End a disagreement without a decision; what was not revealed is never shown.
         */
        post: operations["withdraw_disagreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Documents
         * @description The workspace's documents, the last changed first.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * Create Document
         * @description A new document with its template's sections.
         */
        post: operations["create_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document
         * @description One document with its sections and issues.
         */
        get: operations["get_document"];
        put?: never;
        post?: never;
        /**
         * Delete Document
         * @description Move a document to the trash; undo brings it back.
         */
        delete: operations["delete_document"];
        options?: never;
        head?: never;
        /**
         * Change Document
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_document"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Document
         * @description Write the document, or what was issued of it, as a file: a job whose result names the file.
         */
        post: operations["export_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Document Files
         * @description The files that were made of a document, the newest first.
         */
        get: operations["list_document_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Document
         * @description Freeze the document as it stands under a version of its own; work goes on under the next.
         */
        post: operations["issue_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Document
         * @description How the sections print with the requirements as they are now, and what the document still lacks.
         */
        get: operations["preview_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Document Section
         * @description A new section behind another.
         */
        post: operations["add_document_section"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/sections/{section_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Document Section
         * @description Remove a section; those below it stay. Undo brings it back.
         */
        delete: operations["remove_document_section"];
        options?: never;
        head?: never;
        /**
         * Change Document Section
         * @description Change fields of a section. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_document_section"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/sections/{section_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Document Section
         * @description Put a section, with those below it, behind another.
         */
        post: operations["move_document_section"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/{key}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Document Template
         * @description Add the template's sections that are missing; everything that is there stays as it is.
         */
        post: operations["apply_document_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document File
         * @description Download a file that was made of a document.
         */
        get: operations["get_document_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/documents/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Document Templates
         * @description The kinds of document with their structure, and what sections can print, filter and sort by.
         */
        get: operations["list_document_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prepare Evaluation Cycle
         * @description What a cycle can be made of: figures with their formulas, people, and peers by real work together.
         */
        get: operations["prepare_evaluation_cycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evaluation Cycles
         * @description Published cycles, which all members know, and one's own drafts; the last 50.
         */
        get: operations["list_evaluation_cycles"];
        put?: never;
        /**
         * Create Evaluation Cycle
         * @description A draft, seen by its maker alone until it is published.
         */
        post: operations["create_evaluation_cycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evaluation Cycle
         * @description One cycle: its criteria for all members, who is evaluated for its lead alone, what one judges for oneself.
         */
        get: operations["get_evaluation_cycle"];
        /**
         * Change Evaluation Cycle
         * @description All of it anew, until judging begins; known criteria with a reason.
         */
        put: operations["change_evaluation_cycle"];
        post?: never;
        /**
         * Delete Evaluation Cycle
         * @description Throw a draft away.
         */
        delete: operations["delete_evaluation_cycle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/judgements/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Evaluation Judgement
         * @description Keep or submit what one says of somebody; nobody else reads it before the results are shown.
         */
        put: operations["save_evaluation_judgement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind Evaluation Judges
         * @description A notice to everybody who has not submitted.
         */
        post: operations["remind_evaluation_judges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evaluation Result
         * @description What is computed, with every row that it was computed from, and, from the review on, what the voices say.
         */
        get: operations["get_evaluation_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Evaluation Result
         * @description The person has seen it and does not appeal.
         */
        post: operations["accept_evaluation_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal Evaluation Result
         * @description Ask the one whom the cycle names to look at it again; they read the result from then on.
         */
        post: operations["appeal_evaluation_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/appeal/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer Evaluation Appeal
         * @description Keep the result or change what one criterion comes to, with grounds.
         */
        put: operations["answer_evaluation_appeal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Comment Evaluation Result
         * @description What the person says to it.
         */
        put: operations["comment_evaluation_result"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Plan Evaluation Talk
         * @description The day of the talk about it.
         */
        put: operations["plan_evaluation_talk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Evaluation Cycle
         * @description Publish the criteria, begin judging, show the results, or close and freeze them.
         */
        post: operations["move_evaluation_cycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/export/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Comparison
         * @description What differs between two baselines, or between one and today, as a workbook or CSV.
         */
        get: operations["export_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/export/reqif": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Reqif
         * @description The filtered or selected requirements as ReqIF 1.2, valid by the schema; an archive where there are pictures.
         */
        get: operations["export_reqif"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/export/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Requirements
         * @description The filtered requirements as a workbook or CSV, safe to open; importing it again changes nothing.
         */
        get: operations["export_requirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/factors/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Factor
         * @description Another day, delay, name or source, or other tasks that wait for it. Delete its task to wait no longer.
         */
        patch: operations["change_factor"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feedback
         * @description One's own feedback, newest first. `box`: received, given, or shared (what givers showed to the leads).
         */
        get: operations["list_feedback"];
        put?: never;
        /**
         * Give Feedback
         * @description Say something to another member. Who reads it is chosen here and not widened later.
         */
        post: operations["give_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-cycle-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose Feedback Pairs
         * @description Who could give to whom, by what they really worked on together; for those who can open a cycle.
         */
        get: operations["propose_feedback_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feedback Cycles
         * @description Cycles that one leads, and those in which one is asked to give.
         */
        get: operations["list_feedback_cycles"];
        put?: never;
        /**
         * Open Feedback Cycle
         * @description Ask chosen people for feedback to chosen others until a day.
         */
        post: operations["open_feedback_cycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Feedback Cycle
         * @description One cycle; its lead sees who has given, never what.
         */
        get: operations["get_feedback_cycle"];
        /**
         * Change Feedback Cycle
         * @description Its words, its last day, its pairs.
         */
        put: operations["change_feedback_cycle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Feedback Cycle
         * @description Nobody is asked any more.
         */
        post: operations["close_feedback_cycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind Feedback Givers
         * @description A notice to everybody who has something left to give.
         */
        post: operations["remind_feedback_givers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Feedback Requests
         * @description What one asked of others and what others ask of oneself.
         */
        get: operations["list_feedback_requests"];
        put?: never;
        /**
         * Ask For Feedback
         * @description Ask people for feedback, each alone.
         */
        post: operations["ask_for_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Feedback Request
         * @description Withdraw what one asked, or decline what one is asked.
         */
        delete: operations["end_feedback_request"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback/{feedback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Feedback
         * @description One feedback, for its giver, its recipient and, where the giver chose so, those who lead.
         */
        get: operations["get_feedback"];
        put?: never;
        post?: never;
        /**
         * Take Back Feedback
         * @description Take back what one gave, until the recipient has thanked, answered or taken it up. Its words are gone.
         */
        delete: operations["take_back_feedback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback/{feedback_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer Feedback
         * @description What the recipient says to it and makes of it; read by the same people as the feedback.
         */
        put: operations["answer_feedback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/feedback/{feedback_id}/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thank For Feedback
         * @description The recipient's thanks.
         */
        post: operations["thank_for_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/gantt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Gantt
         * @description All tasks in tree order with floats, links, releases and free days; filtered if wished.
         */
        get: operations["get_gantt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/gantt/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Gantt
         * @description The Gantt as a file: SVG, PNG or PDF, in the reader's language.
         */
        get: operations["export_gantt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Goals
         * @description Themes with their weights, objectives with score and delivery, effort shares, and orphans on both sides.
         */
        get: operations["get_goals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Confirmations
         * @description Who has understood and agreed to which active objective, and who is still missing.
         */
        get: operations["list_confirmations"];
        put?: never;
        /**
         * Confirm Goals
         * @description Say for oneself that one has understood and agrees, to one objective or a set of them; all or none.
         */
        post: operations["confirm_goals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Goal Conflicts
         * @description Objectives of two owners that pull against each other, each with the reason, and who has looked at it.
         */
        get: operations["list_goal_conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/conflicts/{conflict}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Look At Goal Conflict
         * @description Say that one has looked at it and why it may stay; it counts until the facts change.
         */
        put: operations["look_at_goal_conflict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/orphans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orphan Requirements
         * @description Open requirements that serve no objective, neither themselves nor through an ancestor; largest effort first.
         */
        get: operations["list_orphan_requirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Portfolio
         * @description Time nodes, indicators and needs of all objectives, rolled up by theme, product, owner or period.
         */
        get: operations["get_portfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Goal Report
         * @description Target against actual of the objectives that were closed, of one period or of all.
         */
        get: operations["get_goal_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/goals/report/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Goal Report
         * @description The same report as a page (html) or as Markdown (md), in the reader's language.
         */
        get: operations["export_goal_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Import
         * @description Upload an Excel or CSV file: what it holds and what its columns probably mean. Nothing is imported yet.
         */
        post: operations["upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description One's own import as it stands.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check Import
         * @description The dry run with this mapping: how many rows would be created, changed, skipped or are in error.
         */
        put: operations["check_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit Import
         * @description Carry out exactly the dry run, as a job. Undo it with the import's operation id.
         */
        post: operations["commit_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Leave Out Import Rows
         * @description Keep rows out that would be imported, such as what is here already: exactly these, until named anew.
         */
        put: operations["leave_out_import_rows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}/likenesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Likenesses
         * @description For the new ones of the same rows as `list_import_rows`: the nearest requirements that are here already.
         */
        get: operations["list_import_likenesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Rows
         * @description The dry run row by row; `action` is create, change, skip, error or left_out.
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Fields
         * @description What a column can be mapped to, in the reader's language.
         */
        get: operations["list_import_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import Template
         * @description A worked workbook to start from, in the reader's language.
         */
        get: operations["get_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description What concerns oneself, newest first.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Notices Read
         * @description Mark notices as read.
         */
        post: operations["mark_notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description The latest twenty jobs, newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Job
         * @description How far a job is, and its best answer so far.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/jobs/{job_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Job
         * @description End a job soon; the best answer so far stays.
         */
        post: operations["stop_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/link-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Link Kinds
         * @description Kinds of link in words from both ends, and the attributes whose change makes each suspect.
         */
        get: operations["list_link_kinds"];
        /**
         * Choose Watched Fields
         * @description Choose the attributes whose change makes links of a kind suspect from now on.
         */
        put: operations["choose_watched_fields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Trace Link
         * @description Link two records of any kind by their keys. An existing link is answered as it is.
         */
        post: operations["add_trace_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Trace Link
         * @description Remove a link; undo brings it back as suspect as it was.
         */
        delete: operations["remove_trace_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/links/{link_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Link Changes
         * @description What changed at either end since the link was last confirmed, word for word.
         */
        get: operations["get_link_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/links/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Links
         * @description Say that links still hold after what changed; all or none, one undo.
         */
        post: operations["confirm_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Members
         * @description The members and their roles; a guest sees only themselves.
         */
        get: operations["list_members"];
        put?: never;
        /**
         * Add Member
         * @description Add a person by e-mail. An unknown one gets an account and a one-time sign-in link to hand over.
         */
        post: operations["add_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Member
         * @description Remove a member (a manager), or leave (oneself).
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        /**
         * Change Member
         * @description Change a member's role or a guest's products.
         */
        patch: operations["change_member"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Milestone
         * @description One milestone with its criteria and what was decided.
         */
        get: operations["get_milestone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Milestone
         * @description Another name, day, deadline, owner or phase.
         */
        patch: operations["change_milestone"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}/conditions/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Settle Milestone Condition
         * @description A condition (counted from 0) is fulfilled, or not after all.
         */
        put: operations["settle_milestone_condition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Milestone Criterion
         * @description One more exit criterion.
         */
        post: operations["add_milestone_criterion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}/criteria/{criterion_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Milestone Criterion
         * @description The milestone no longer asks for it.
         */
        delete: operations["remove_milestone_criterion"];
        options?: never;
        head?: never;
        /**
         * Change Milestone Criterion
         * @description Other words, met or not (by whom and when is kept), or other evidence.
         */
        patch: operations["change_milestone_criterion"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Milestone
         * @description Passed, passed with conditions, or failed. 422 where a criterion is open and no condition is named.
         */
        post: operations["decide_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/milestones/{key}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Milestone
         * @description Take the decision back, to look at the criteria again.
         */
        post: operations["reopen_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Objective
         * @description A draft of an objective; it becomes active once it is SMART.
         */
        post: operations["create_objective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Objective
         * @description An objective: SMART letter by letter, key results with check-ins, voices, and the work that serves it.
         */
        get: operations["get_objective"];
        put?: never;
        post?: never;
        /**
         * Delete Objective
         * @description Move an objective to the trash; undo brings it back.
         */
        delete: operations["delete_objective"];
        options?: never;
        head?: never;
        /**
         * Change Objective
         * @description Change fields. An active objective stays SMART; a change of its substance asks everybody again.
         */
        patch: operations["change_objective"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate Objective
         * @description Make a draft active; 409 names the letters that are missing and says what to write.
         */
        post: operations["activate_objective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check In
         * @description Say what a key result (or the objective's own metric) measures, and how sure one is.
         */
        post: operations["check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/check-ins/{check_in_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Check In
         * @description Take a wrong check-in back.
         */
        delete: operations["remove_check_in"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Objective
         * @description Close an active objective with what its metric came to, and what was learned.
         */
        post: operations["close_objective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Goal Conflict
         * @description Say that two objectives conflict.
         */
        post: operations["declare_goal_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/conflicts/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Goal Conflict
         * @description Take a declared conflict back.
         */
        delete: operations["withdraw_goal_conflict"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/key-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Key Result
         * @description A measured result by which the objective is seen to be reached.
         */
        post: operations["add_key_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/objectives/{key}/key-results/{result_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Key Result
         * @description Take a key result out; undo brings it back with its check-ins.
         */
        delete: operations["remove_key_result"];
        options?: never;
        head?: never;
        /**
         * Change Key Result
         * @description Change a key result; `version` is the objective's.
         */
        patch: operations["change_key_result"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description Who does the work: skills, availability and leave.
         */
        get: operations["list_people"];
        put?: never;
        /**
         * Create Person
         * @description Somebody new in the team; skills are named, and new ones join the workspace's list.
         */
        post: operations["create_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Person
         * @description Remove somebody who has no task.
         */
        delete: operations["delete_person"];
        options?: never;
        head?: never;
        /**
         * Change Person
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_person"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plan Baselines
         * @description Plan baselines, newest first.
         */
        get: operations["list_plan_baselines"];
        put?: never;
        /**
         * Take Plan Baseline
         * @description Freeze dates, effort, cost and people of the plan, a project or releases under a name.
         */
        post: operations["take_plan_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines/{copy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan Baseline
         * @description One plan baseline: who froze what, when.
         */
        get: operations["get_plan_baseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Plan Baseline
         * @description What slipped, came and went since: tasks, those that moved most first, and releases, projects, milestones.
         */
        get: operations["compare_plan_baseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate Plan Baseline
         * @description Put a withdrawn plan baseline back into use.
         */
        post: operations["reinstate_plan_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/shadows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan Shadows
         * @description Where every task was planned, to be drawn under the bars of today.
         */
        get: operations["get_plan_shadows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Plan Baseline
         * @description Take a plan baseline out of use; it stays readable and its name stays taken.
         */
        post: operations["withdraw_plan_baseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Plan
         * @description Upload a Microsoft Project XML file: what is in it, and who its resources probably are. Nothing is imported.
         */
        post: operations["upload_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan Import
         * @description One's own import as it stands.
         */
        get: operations["get_plan_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check Plan Import
         * @description The dry run: against the project as the last import left it and as it is today, or against nothing.
         */
        put: operations["check_plan_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports/{import_id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose Plan Rows
         * @description Say what happens with single rows, or with all rows of an action.
         */
        put: operations["choose_plan_rows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports/{import_id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit Plan Import
         * @description Carry out exactly the dry run, as a job. Undo it with the import's operation id.
         */
        post: operations["commit_plan_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/plans/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plan Rows
         * @description The dry run task by task; `action` is create, change, conflict, gone, deleted or skip.
         */
        get: operations["list_plan_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell Presence
         * @description Say where one's tab is; the answer is who else is here.
         */
        put: operations["tell_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/presence/{tab}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave Presence
         * @description A tab closes.
         */
        delete: operations["leave_presence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Priorities
         * @description The shared list as it stands: places, where each stood when the cycle began, and the reasons since.
         */
        get: operations["get_priorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Priorities
         * @description How many of the list are today's top.
         */
        patch: operations["change_priorities"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Priority Cycle
         * @description Open the list for the next re-ranking.
         */
        post: operations["start_priority_cycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities/cycles/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Priority Cycle
         * @description What a cycle changed against the one before it, and why.
         */
        get: operations["get_priority_cycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze Priorities
         * @description End the cycle; the list stands until the next one begins.
         */
        post: operations["freeze_priorities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Missing Priorities
         * @description Put all open requirements without a place at the end, best score first.
         */
        post: operations["add_missing_priorities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/priorities/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Priority
         * @description Put one requirement at a place, with a reason; an undoable step.
         */
        post: operations["move_priority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Product
         * @description A new product; its key prefix begins the keys of its requirements and tasks.
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Product
         * @description Rename, describe or archive a product.
         */
        patch: operations["change_product"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/project-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Project Templates
         * @description Shapes of phases and milestones: those of each kind in the reader's language, then the workspace's own.
         */
        get: operations["list_project_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/project-templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Project Template
         * @description Drop an own template; projects made from it stay as they are.
         */
        delete: operations["drop_project_template"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Projects
         * @description Projects, oldest first, with progress, planned finish and the next milestone.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Create Project
         * @description Begin a project with the phases given, or with those that a template proposes; one step for undo.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Project
         * @description A project with phases, milestones, what it waits for, and its requirements.
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /**
         * Delete Project
         * @description Move a project to the trash; its tasks stay on the plan, undo brings it back.
         */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /**
         * Change Project
         * @description Change fields; moves no task. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_project"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Deliveries
         * @description Computed days of the project, its phases, milestones and deliveries, against what is promised.
         */
        get: operations["get_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/deliveries/{release_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Plan Delivery
         * @description Make a release a staged delivery of the project, with a goal of its own and a promised day.
         */
        put: operations["plan_delivery"];
        post?: never;
        /**
         * Drop Delivery
         * @description The release stays and is no delivery of the project any more.
         */
        delete: operations["drop_delivery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Await Factor
         * @description Name something from outside that tasks wait for; the schedule respects the day on which it comes.
         */
        post: operations["await_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Milestone
         * @description A further milestone of a project with its exit criteria.
         */
        post: operations["add_milestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Project
         * @description Start on another day and take along what is not begun; one step for undo. Null keeps the deadline.
         */
        post: operations["move_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/move/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Project Move
         * @description What another start would move, and what would stay. Nothing is written.
         */
        post: operations["preview_project_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Phases
         * @description Lay out further phases with their milestones.
         */
        post: operations["add_phases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{key}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Project Template
         * @description Keep the project's phases and milestones as a template of the workspace.
         */
        post: operations["keep_project_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/{project_id}/export/mspdi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Mspdi
         * @description A project as Microsoft Project XML. What came from such a file goes out as it came, but for what changed here.
         */
        get: operations["export_mspdi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/projects/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Phases
         * @description What a template would lay out from a start (to a deadline), on working days. Nothing is written.
         */
        post: operations["propose_phases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Proposals
         * @description The latest fifty proposals, newest first.
         */
        get: operations["list_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/proposals/{proposal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Proposal
         * @description One proposal with its diff and every reason, in the reader's language.
         */
        get: operations["get_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/proposals/{proposal_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Proposal
         * @description Make it the plan, in one step that undo takes back. 409 lists what changed since it was made.
         */
        post: operations["apply_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/proposals/{proposal_id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop Proposal
         * @description Decide against it; nothing moves.
         */
        post: operations["drop_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ranking
         * @description The method that orders the backlog, and what each method asks for and computes.
         */
        get: operations["get_ranking"];
        /**
         * Change Ranking
         * @description Choose the method or change the weighted criteria; every score follows at once.
         */
        put: operations["change_ranking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/rating-set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prepare Rating Set
         * @description What a session on a list would be about: the open ones of its `query` (as in the browser's address), or of
         *     these keys (`picked`, comma between them).
         */
        get: operations["prepare_rating_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ratings
         * @description The latest 200 sessions, newest first, with what each waits for.
         */
        get: operations["list_ratings"];
        put?: never;
        /**
         * Start Rating
         * @description Open a session on a set of requirements; its raters get a notice and rate unseen.
         */
        post: operations["start_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rating
         * @description A session: who has handed in, one's own ballot, and every round that is revealed.
         */
        get: operations["get_rating"];
        /**
         * Change Rating
         * @description Change words, raters, deadline or stop rule, in view of everybody.
         */
        put: operations["change_rating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hand In Ballot
         * @description Hand in one's rating of the open round, or hand it in anew. Nobody else sees it before the reveal.
         */
        put: operations["hand_in_ballot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Rating
         * @description End a session without taking its result over. What was not revealed stays unseen.
         */
        post: operations["end_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/reasons/{requirement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Rating Reason
         * @description Say why one stands apart on a requirement.
         */
        put: operations["give_rating_reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Round
         * @description Show the round to everybody at once: after all have handed in, or after the deadline.
         */
        post: operations["reveal_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Rating Round
         * @description Another unseen round, unless the stop rule says stop.
         */
        post: operations["start_rating_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/ratings/{key}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Over Rating
         * @description Put the result into the scores or the shared list, in one step that can be undone.
         */
        post: operations["take_over_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/records/{key}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Comments
         * @description What was said about a record, oldest first.
         */
        get: operations["list_comments"];
        put?: never;
        /**
         * Add Comment
         * @description Say something; a mention is `<span data-type="mention" data-id="USER">@Name</span>`.
         */
        post: operations["add_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/records/{key}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Comment
         * @description Delete one's own comment, or any as a manager.
         */
        delete: operations["delete_comment"];
        options?: never;
        head?: never;
        /**
         * Change Comment
         * @description Change one's own comment.
         */
        patch: operations["change_comment"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/records/{key}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Record Decisions
         * @description What is disagreed on and decided about one thing, newest first.
         */
        get: operations["list_record_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/records/{key}/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Record Risks
         * @description The risks that name one thing ("SHOP-1", "release:4"), the gravest first.
         */
        get: operations["list_record_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/records/{key}/skill-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Skill Needs
         * @description The least levels of skills that a requirement or task asks for.
         */
        get: operations["get_skill_needs"];
        /**
         * Set Skill Needs
         * @description All needs of a requirement or task at once.
         */
        put: operations["set_skill_needs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Releases
         * @description Releases in order of their dates, with planned effort and cost against capacity and budget.
         */
        get: operations["list_releases"];
        put?: never;
        /**
         * Create Release
         * @description A new release; its capacity comes from people and calendar unless set by hand.
         */
        post: operations["create_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/releases/{release_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Release
         * @description Remove a release; its requirements and tasks stay, in no release.
         */
        delete: operations["delete_release"];
        options?: never;
        head?: never;
        /**
         * Change Release
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_release"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/releases/front": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Release Front
         * @description Find the most value that every amount of work or money can buy. The job's result is the front.
         */
        post: operations["find_release_front"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/releases/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan Releases
         * @description Find out which requirements belong into which release. Ends as a proposal; nothing moves.
         */
        post: operations["plan_releases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/replans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replan
         * @description Tasks slip: find the plan that disturbs least and the one made anew. The job's result names both.
         */
        post: operations["replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/replans/{replan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Replan
         * @description Both plans: what moves, why, and how little could move at least.
         */
        get: operations["get_replan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/replans/{replan_id}/apply/{way}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Replan
         * @description Make one of the two the plan, in one step that undo takes back. 409 lists what changed since.
         */
        post: operations["apply_replan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Reqif
         * @description Upload a .reqif or .reqifz: its types and what they probably mean. Nothing is imported yet.
         *
         *     A file that breaks the schema is refused with line and reason (`faults`); where `can_mend` is true, the same file
         *     with `mend` has what it lacks supplied.
         */
        post: operations["upload_reqif"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Reqif Import
         * @description One's own import as it stands.
         */
        get: operations["get_reqif_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check Reqif Import
         * @description The dry run with this mapping, merged three ways: the last import, today, and the file.
         */
        put: operations["check_reqif_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports/{import_id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose Reqif Sides
         * @description Take a side for conflicts, field by field or for all that is still open.
         */
        put: operations["choose_reqif_sides"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports/{import_id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit Reqif Import
         * @description Carry out exactly the dry run, as a job. Undo it with the import's operation id.
         */
        post: operations["commit_reqif_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reqif Rows
         * @description The dry run object by object; `action` is create, change, conflict, gone, skip or error.
         */
        get: operations["list_reqif_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/pictures/{mark}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Reqif Picture
         * @description A picture that came with a ReqIF file; only to those who may read its product, and never as a page.
         */
        get: operations["get_reqif_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reqif/records/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Reqif Origin
         * @description What a requirement brought along from its ReqIF file: identifier, type, every attribute, pictures.
         */
        get: operations["get_reqif_origin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirement-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Requirement Types
         * @description The three bases, then the workspace's own types: what each asks for, begins with and hands over.
         */
        get: operations["list_requirement_types"];
        put?: never;
        /**
         * Create Requirement Type
         * @description A new type over one of the three bases.
         */
        post: operations["create_requirement_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirement-types/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Requirement Type
         * @description Delete a type that nothing uses; 409 where it is used and can only be retired.
         */
        delete: operations["delete_requirement_type"];
        options?: never;
        head?: never;
        /**
         * Change Requirement Type
         * @description Change an own type by its id, or what "functional", "non_functional" or "business" asks for.
         */
        patch: operations["change_requirement_type"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Requirements
         * @description Requirements, filtered and sorted ("-score,key"), a page at a time.
         */
        get: operations["list_requirements"];
        put?: never;
        /**
         * Create Requirement
         * @description A new requirement with the next key of its product.
         */
        post: operations["create_requirement"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Requirements
         * @description Change many requirements in one step: all or none, one undo.
         */
        patch: operations["change_requirements"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Requirement
         * @description One requirement with description, demands, links and children.
         */
        get: operations["get_requirement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Requirement
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_requirement"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Contributions
         * @description Which objectives a requirement serves, with which share of its effort.
         */
        get: operations["get_contributions"];
        /**
         * Set Contributions
         * @description Set all of them at once; together at most the whole effort.
         */
        put: operations["set_contributions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/fit-criteria/{criterion}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Fit Criterion
         * @description Whether a measured value meets a fit criterion: met, not met, or cannot be compared, and why.
         */
        post: operations["check_fit_criterion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Requirement Link
         * @description Link the requirement to another record by its key; dependencies may not close a circle.
         */
        post: operations["add_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Requirement Link
         * @description Remove a link of this requirement, in either direction.
         */
        delete: operations["remove_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Requirements
         * @description Merge others into this requirement: their links, parts, tasks, comments and demands come along.
         *
         *     Their keys lead to this one from now on: asking for SHOP-9 answers with this requirement and its own key.
         */
        post: operations["merge_requirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Requirement
         * @description Into another product with everything below it. It gets a key there, and its old key leads to it.
         */
        post: operations["move_requirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Requirement Reviews
         * @description Every round in which a requirement was reviewed: outcome, signatures, and whether it was changed since.
         */
        get: operations["list_requirement_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Similar
         * @description What resembles a requirement, without what it is linked with, its parent, its parts and what was set aside.
         */
        get: operations["list_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/similar/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Similar Aside
         * @description Say that two requirements are not the same; they are not shown to each other again.
         */
        post: operations["set_similar_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/similar/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Similar Up
         * @description Show a pair again that was set aside.
         */
        post: operations["take_similar_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split Requirement
         * @description Several requirements out of one: beside it with its links and demands, or below it as its parts.
         */
        post: operations["split_requirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description Every version of a requirement, newest first: author, time, reason, fields.
         */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Version
         * @description The requirement as this version left it.
         */
        get: operations["get_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Versions
         * @description What changed up to this version, from the one before it or from `against`.
         */
        get: operations["compare_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Explain Version
         * @description Say afterwards why a version came about.
         */
        put: operations["explain_version"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Version
         * @description Write a version's content again, as a new version; it can be undone like any change.
         */
        post: operations["restore_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Wording
         * @description What can be written better in one requirement, and what was set aside.
         */
        get: operations["get_wording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/wording/ignored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ignore Hit
         * @description Let words of this requirement stay although they break a rule, and say why.
         */
        post: operations["ignore_hit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/{key}/wording/ignored/{ignored_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Heed Hit
         * @description Let a hit that was set aside count again.
         */
        delete: operations["heed_hit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Requirements
         * @description How many requirements, and how much effort, per value of a field.
         */
        get: operations["count_requirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/requirements/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete Requirements
         * @description Move requirements to the trash in one step; undo brings them back.
         */
        post: operations["delete_requirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Map Area
         * @description A new area at its place, with owners and deputies.
         */
        post: operations["add_map_area"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/areas/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Map Area
         * @description Owners, deputies, place, name, review day. 409 with both values where somebody changed the same field since.
         */
        patch: operations["change_map_area"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Responsibility Findings
         * @description Overlaps and gaps of the last `days`, each with what it rests on and how it can be settled.
         */
        get: operations["list_responsibility_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Map Adjustments
         * @description Every adjustment of the map, newest first: who changed what of which area, and why.
         */
        get: operations["list_map_adjustments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Responsibility Map
         * @description Areas with who answers for them, and who really acted where in the last `days`.
         */
        get: operations["get_responsibility_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Responsibility Map
         * @description When the whole map is looked at again, and whether every new release gets a start gate.
         */
        patch: operations["change_responsibility_map"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Overlap Indices
         * @description How much the work of each two managers overlapped, month by month.
         */
        get: operations["list_overlap_indices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Map Areas
         * @description Say that these areas were looked at, and when they are looked at again.
         */
        post: operations["review_map_areas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/responsibility/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Settlements
         * @description The latest 200 settlements, newest first, with the evidence that they rested on.
         */
        get: operations["list_settlements"];
        put?: never;
        /**
         * Settle Finding
         * @description Settle a finding on the spot: assign it, make somebody deputy, agree to leave it until a day, or dispute it.
         */
        post: operations["settle_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reviews
         * @description The latest 200 reviews, newest first, with how far each is and one's own part in it.
         */
        get: operations["list_reviews"];
        put?: never;
        /**
         * Start Review
         * @description Start a review of a set, or of a baseline; what is reviewed is frozen, and its people get a notice.
         */
        post: operations["start_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Review
         * @description A review: people, rounds, progress, signatures, and what still is missing.
         */
        get: operations["get_review"];
        /**
         * Change Review
         * @description Change title, purpose, people, checklist, quorum or due date.
         */
        put: operations["change_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Review
         * @description End a review without a decision.
         */
        post: operations["cancel_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tick Checklist
         * @description Which points of the checklist one has gone through.
         */
        put: operations["tick_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Review Items
         * @description The requirements of the newest round, with their outcome so far and one's own verdict.
         */
        get: operations["list_review_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Review Item
         * @description A requirement as it is under review, with the difference to the last round, verdicts and remarks.
         */
        get: operations["get_review_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Remark
         * @description Comment on the requirement, on a passage of it, or answer a comment.
         */
        post: operations["add_remark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give Verdict
         * @description One's verdict on a requirement; a new one replaces the old one until one has signed.
         */
        put: operations["give_verdict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Minutes
         * @description The minutes of a round, as they write themselves: set, people, verdicts, open points, decision, signatures.
         */
        get: operations["get_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/remarks/{remark_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Resolve Remark
         * @description Settle a point, or open it again.
         */
        put: operations["resolve_remark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Next Round
         * @description Another round over the requirements as they are now; open points come along.
         */
        post: operations["start_next_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Off Round
         * @description End the round with the decision that its verdicts come to; 409 says what is missing.
         */
        post: operations["sign_off_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/reviews/{key}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sign Round
         * @description Sign the round, with the password again (or a fresh one-time sign-in link).
         */
        put: operations["sign_round"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Risk Figures
         * @description The register at a glance, and how the expected value burns down.
         */
        get: operations["get_risk_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Risk Matrix
         * @description Where the risks that fit stand on the matrix, and where they stood; at most 500, the gravest first.
         */
        get: operations["get_risk_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-scheme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Scheme
         * @description Scales, matrix, thresholds and categories.
         */
        get: operations["get_risk_scheme"];
        /**
         * Change Scheme
         * @description Replace them; risks keep their place in the range.
         */
        put: operations["change_risk_scheme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description Sessions, newest first, and the questions with which an interview usually begins.
         */
        get: operations["list_risk_sessions"];
        put?: never;
        /**
         * Open Session
         * @description A brainstorm, or an interview with questions.
         */
        post: operations["open_risk_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session
         * @description A session with what the reader may see of it.
         */
        get: operations["get_risk_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Candidate
         * @description Put something in.
         */
        post: operations["add_risk_candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/candidates/{candidate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Candidate
         * @description Reword what one put in.
         */
        patch: operations["change_risk_candidate"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish
         * @description End the session; what was not taken stays to be read.
         */
        post: operations["finish_risk_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Candidates
         * @description Several that mean the same as one.
         */
        post: operations["merge_risk_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal
         * @description Show all; merging and voting begin.
         */
        post: operations["reveal_risk_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take
         * @description Candidates into the register.
         */
        post: operations["take_risk_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-sessions/{key}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vote
         * @description One's votes are now exactly on these.
         */
        put: operations["vote_on_risk_candidates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest Risks
         * @description What went wrong before and fits, with what came of it; and signs in the data. Nothing is written.
         */
        get: operations["suggest_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rules
         * @description The rules with what they measured last and what they opened; and what can be measured, where.
         */
        get: operations["list_risk_warnings"];
        put?: never;
        /**
         * Create Rule
         * @description A rule: a measure, where, above or below what.
         */
        post: operations["create_risk_warning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-warnings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Rule
         * @description Remove a rule.
         */
        delete: operations["delete_risk_warning"];
        options?: never;
        head?: never;
        /**
         * Change Rule
         * @description Change or silence a rule.
         */
        patch: operations["change_risk_warning"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risk-warnings/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look
         * @description Look at all rules now, instead of when something happens.
         */
        post: operations["look_at_risk_warnings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Risks
         * @description The register, the gravest first unless sorted otherwise.
         */
        get: operations["list_risks"];
        put?: never;
        /**
         * Create Risk
         * @description A new risk with the next key of its product.
         */
        post: operations["create_risk"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Risks
         * @description Change several risks in one step that can be undone; all or none.
         */
        patch: operations["change_risks"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Risk
         * @description A risk with its figures, responses, occurrences and trail.
         */
        get: operations["get_risk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Risk
         * @description Change fields of a risk. 409 where it may not move, with why.
         */
        patch: operations["change_risk"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Occurrence
         * @description It happened: the risk becomes an issue.
         */
        post: operations["tell_risk_occurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/occurrences/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Occurrence
         * @description The real impact, what was done, when it was settled.
         */
        patch: operations["change_risk_occurrence"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Response
         * @description Say what is done about a risk.
         */
        post: operations["add_risk_response"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/responses/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Response
         * @description Take a response away; its task stays in the plan.
         */
        delete: operations["remove_risk_response"];
        options?: never;
        head?: never;
        /**
         * Change Response
         * @description Change a response.
         */
        patch: operations["change_risk_response"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/responses/{number}/task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Task
         * @description Put a response into the plan as a task.
         */
        post: operations["make_risk_response_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/{key}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Risk
         * @description Looked at; the next review is set.
         */
        post: operations["review_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/risks/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete Risks
         * @description Into the trash; undo brings them back.
         */
        post: operations["delete_risks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/roadmaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roadmaps
         * @description The workspace's roadmaps by name.
         */
        get: operations["list_roadmaps"];
        put?: never;
        /**
         * Create Roadmap
         * @description A new roadmap; what it shows is read from the plan each time.
         */
        post: operations["create_roadmap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Roadmap
         * @description The roadmap as it stands today: lanes, items with horizon and dates, and what depends on what.
         */
        get: operations["get_roadmap"];
        put?: never;
        post?: never;
        /**
         * Delete Roadmap
         * @description Remove a roadmap and its links; what it showed stays.
         */
        delete: operations["delete_roadmap"];
        options?: never;
        head?: never;
        /**
         * Change Roadmap
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_roadmap"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roadmap Links
         * @description The public links of a roadmap, the withdrawn ones too, newest first.
         */
        get: operations["list_roadmap_links"];
        put?: never;
        /**
         * Share Roadmap
         * @description A link that shows the titles and the chosen fields to whoever has it. Its secret is told this once.
         */
        post: operations["share_roadmap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Roadmap Link
         * @description Withdraw a link; it leads nowhere from now on.
         */
        delete: operations["revoke_roadmap_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/rule-tables/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Rule Table
         * @description Which rules of a table contradict each other, which cases none covers, which rules can never apply.
         */
        post: operations["check_rule_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Scenarios
         * @description The workspace's scenarios, newest first, at most two hundred.
         */
        get: operations["list_scenarios"];
        put?: never;
        /**
         * Make Scenario
         * @description A what-if copy of the present plan, or of another scenario.
         */
        post: operations["make_scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/{copy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Scenario
         * @description A scenario with its rows, its differences to the plan, and what changed in the plan since.
         */
        get: operations["get_scenario"];
        /**
         * Rename Scenario
         * @description Another name or note. 409 where somebody changed the scenario since `version`.
         */
        put: operations["rename_scenario"];
        post?: never;
        /**
         * Delete Scenario
         * @description Remove a scenario; the plan was never touched by it.
         */
        delete: operations["delete_scenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/{copy_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply Scenario
         * @description Make the chosen differences the plan, in one step for undo. 409 lists what changed in the plan since.
         */
        post: operations["apply_scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/{copy_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Scenario
         * @description Shift tasks, change people, effort, links, deadlines, leave; add and remove tasks; cut requirements. One step.
         */
        patch: operations["change_scenario"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/{copy_id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule Scenario
         * @description Find out who does which task when, within the scenario. The answer becomes part of it; the plan stays.
         */
        post: operations["schedule_scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/{copy_id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update Scenario
         * @description Take the plan's present values under the scenario; what it changes itself stays.
         */
        post: operations["update_scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Scenarios
         * @description The present plan and scenarios (ids parted by commas, at most six) side by side: dates, lateness, load, cost,
         *     value delivered by date, and risk as far as it was simulated; the better values are marked.
         */
        get: operations["compare_scenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scenarios/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate Scenarios
         * @description Find out how sure the present plan and these scenarios are. The comparison shows it when the job is done.
         */
        post: operations["simulate_scenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Schedule
         * @description Find out who does which task when. Ends as a proposal; nothing moves.
         */
        post: operations["make_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/schedule/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Schedule
         * @description What would move with a task, what it would break, and what is critical then. Writes nothing.
         */
        post: operations["preview_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/schedule/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Simulate Plan
         * @description Find out how sure the plan's dates are. The job's result is the answer; nothing moves.
         */
        post: operations["simulate_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Scores
         * @description Requirements best first by a method (that of the workspace unless named), with their scores by all.
         */
        get: operations["list_scores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set Scores
         * @description Set inputs of one or many requirements in one step: all or none, one undo.
         */
        patch: operations["set_scores"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scores/moscow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Moscow Shares
         * @description How the open effort is spread over Must, Should and Could; Must above 60 % leaves no room (DSDM).
         */
        get: operations["get_moscow_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/scores/quadrants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Quadrants
         * @description Value against effort of the open requirements, parted at the medians.
         */
        get: operations["get_quadrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Similar
         * @description What is already there like a text that is being written, in all products that the caller may read.
         */
        post: operations["find_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/similar-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Similar Pairs
         * @description The pairs of the last search, without those set aside, linked, put under each other or deleted.
         */
        get: operations["list_similar_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/similar-pairs/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Similar Pairs
         * @description Look through the whole backlog for pairs that say the same.
         */
        post: operations["find_similar_pairs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/skill-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Skill Levels
         * @description What the five levels are called here, in both languages.
         */
        get: operations["list_skill_levels"];
        /**
         * Set Skill Levels
         * @description Own words for all five levels.
         */
        put: operations["set_skill_levels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Slips
         * @description Tasks that by their progress cannot finish when planned, and the latest re-plans.
         */
        get: operations["list_slips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/stakeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stakeholders
         * @description Who asks for requirements, and how much each weighs.
         */
        get: operations["list_stakeholders"];
        /**
         * Set Stakeholder
         * @description Add a stakeholder or change their weight.
         */
        put: operations["set_stakeholder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/start-gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Start Gates
         * @description Gates in the order of their releases' dates, with how many have confirmed; and the releases without one.
         */
        get: operations["list_start_gates"];
        put?: never;
        /**
         * Set Up Gate
         * @description Put a gate before a release; everybody with a part in it is asked to confirm it.
         */
        post: operations["set_up_gate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/start-gates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Start Gate
         * @description A gate: who answers for which part of the release, who has confirmed, what belongs to nobody.
         */
        get: operations["get_start_gate"];
        put?: never;
        post?: never;
        /**
         * Remove Gate
         * @description Take a gate away that has not opened.
         */
        delete: operations["remove_gate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/start-gates/{key}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Parts
         * @description Remind everybody who has not confirmed.
         */
        post: operations["ask_for_parts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/start-gates/{key}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Part
         * @description Confirm one's own part, as it was seen.
         */
        post: operations["confirm_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/start-gates/{key}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Release
         * @description Open the gate; 409 says who is missing, and a lead may then open it with a reason.
         */
        post: operations["start_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/suspect-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suspect Links
         * @description Links whose ends changed since they were confirmed, the longest in doubt first.
         */
        get: operations["list_suspect_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/task-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Task Link
         * @description Let one task wait for another. 409 names the way where a circle would close.
         */
        post: operations["add_task_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/task-links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Task Link
         * @description The two tasks no longer wait for each other.
         */
        delete: operations["remove_task_link"];
        options?: never;
        head?: never;
        /**
         * Change Task Link
         * @description Another kind or lag.
         */
        patch: operations["change_task_link"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Tasks, filtered and sorted ("-finish_on,key"), a page at a time.
         */
        get: operations["list_tasks"];
        put?: never;
        /**
         * Create Task
         * @description A new task or milestone with the next key of its product.
         */
        post: operations["create_task"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Tasks
         * @description Change many tasks in one step, such as a drag with all that it moves: all or none, one undo.
         */
        patch: operations["change_tasks"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/tasks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Task
         * @description One task with its links and the tasks below it.
         */
        get: operations["get_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Task
         * @description Change some fields. 409 with both values where somebody changed the same field since `version`.
         */
        patch: operations["change_task"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/tasks/break-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Break Down Requirements
         * @description Make tasks, links and release milestones for requirements that have none; one step for undo.
         */
        post: operations["break_down_requirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/tasks/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete Tasks
         * @description Move tasks and those below them to the trash in one step; undo brings them back.
         */
        post: operations["delete_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/test-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Test Cases
         * @description Tests with what each verifies; `result` none stands for tests that never ran.
         */
        get: operations["list_test_cases"];
        put?: never;
        /**
         * Create Test Case
         * @description A new test with the next key of its product, verifying the requirements named.
         */
        post: operations["create_test_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/test-cases/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Test Case
         * @description One test with what it verifies.
         */
        get: operations["get_test_case"];
        put?: never;
        post?: never;
        /**
         * Delete Test Case
         * @description Move a test to the trash; undo brings it back with its links.
         */
        delete: operations["delete_test_case"];
        options?: never;
        head?: never;
        /**
         * Change Test Case
         * @description Change a test or note its result. 409 with both values where somebody changed the same field.
         */
        patch: operations["change_test_case"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Theme
         * @description A strategy theme with a weight.
         */
        post: operations["create_theme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/themes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Theme
         * @description Move a theme that no objective serves to the trash.
         */
        delete: operations["delete_theme"];
        options?: never;
        head?: never;
        /**
         * Change Theme
         * @description Change a theme's words or weight; every weight stays in the history.
         */
        patch: operations["change_theme"];
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Trace Coverage
         * @description How many requirements lack an origin, parts, a test, a passed test, a demand; whose demand nothing answers.
         */
        get: operations["get_trace_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trace Gaps
         * @description The requirements that lack what one of those questions asks for.
         */
        get: operations["list_trace_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Trace Graph
         * @description What stands on a record (down) and what it stands on (up), `steps` links far; expand from its ends.
         */
        get: operations["get_trace_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Trace Impact
         * @description What a change of a record may reach over any number of links, and what it stands on, with the way to each.
         */
        get: operations["get_trace_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Trace Matrix
         * @description Two sets of records against each other, and every link between them in either direction.
         */
        get: operations["get_trace_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/matrix/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Trace Matrix
         * @description The same as a CSV file or an Excel workbook, in the reader's language.
         */
        get: operations["export_trace_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/rollups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rollups
         * @description Effort, cost, progress and coverage of every requirement that has parts (or of one), computed now.
         */
        get: operations["list_rollups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/trace/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trace Roots
         * @description Where trees begin: requirements that stand on nothing and carry something, or those a filter finds.
         */
        get: operations["list_trace_roots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Operation
         * @description Take back one of one's own steps (every write's answer names it in X-Operation-Id).
         */
        post: operations["undo_operation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Saved Views
         * @description One's own and the shared views of a page.
         */
        get: operations["list_saved_views"];
        put?: never;
        /**
         * Save View
         * @description Keep filters, sorting and columns under a name, for oneself or for all.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Saved View
         * @description Remove a saved view.
         */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Wording
         * @description Requirements by how well they are written, worst first.
         */
        get: operations["list_wording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Wording
         * @description How well a text is written, while it is being written; nothing is kept.
         */
        post: operations["check_wording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dictionary
         * @description The workspace's own words, beside the built-in ones.
         */
        get: operations["get_dictionary"];
        /**
         * Set Dictionary Word
         * @description Add or change a word: one that breaks a rule, with what to write instead, or one that breaks none.
         */
        put: operations["set_dictionary_word"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording/dictionary/{word_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Dictionary Word
         * @description Forget a word of the workspace's own.
         */
        delete: operations["remove_dictionary_word"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Wording
         * @description Bring kept scores up to date, at most 500 at once; ask again while some wait.
         */
        post: operations["refresh_wording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}/wording/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Wording Summary
         * @description The score of a set of requirements as of one document, by product, and what would raise it.
         */
        get: operations["get_wording_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AboutOut
         * @description `kind` is requirement, task, release, area, objective, …
         */
        AboutOut: {
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /**
         * AboutRecordOut
         * @description What is disagreed on, decided and in conflict about one thing.
         */
        AboutRecordOut: {
            /** Decisions */
            decisions: components["schemas"]["DecisionRow"][];
            /** Disagreements */
            disagreements: components["schemas"]["DisagreementRow"][];
        };
        /**
         * ActivityOut
         * @description `changes` maps field → [before, after].
         */
        ActivityOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /**
             * Operation Id
             * Format: uuid
             */
            operation_id: string;
            /** Record Id */
            record_id: number | null;
            /** Record Key */
            record_key: string;
            /** Seq */
            seq: number;
            /** Undoes */
            undoes: string | null;
            /** Version */
            version: number | null;
            /** Via */
            via: string;
        };
        /** ActivityPage */
        ActivityPage: {
            /** Items */
            items: components["schemas"]["ActivityOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AdditionOut
         * @description `what`: capacity (people-days of `skill`; empty: of anybody), release_budget or budget (money).
         */
        AdditionOut: {
            /** Amount */
            amount: number;
            /** Release */
            release: number | null;
            /** Skill */
            skill: string;
            /** What */
            what: string;
        };
        /**
         * AdjustmentOut
         * @description `changes` maps field → [before, after] of one area; people and areas as ids, to be named by `names`.
         */
        AdjustmentOut: {
            /** Area */
            area: number | null;
            /** Area Name */
            area_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Seq */
            seq: number;
        };
        /** AdjustmentPage */
        AdjustmentPage: {
            /** Items */
            items: components["schemas"]["AdjustmentOut"][];
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AgainstOut
         * @description A contradiction with another decision, in words. `is_newer`: the other one came later.
         */
        AgainstOut: {
            /** Choice */
            choice: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Is Newer */
            is_newer: boolean;
            /** Is Reversed */
            is_reversed: boolean;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Words */
            words: string;
        };
        /** AgreementIn */
        AgreementIn: {
            /** Revision */
            revision: number;
            /**
             * What
             * @enum {string}
             */
            what: "criteria" | "options";
        };
        /** AlikeOut */
        AlikeOut: {
            /** Likeness */
            likeness: number;
            /** One */
            one: number;
            /** Other */
            other: number;
        };
        /**
         * AnswerIn
         * @description `version` is the one that the person saw. What is not sent stays.
         */
        AnswerIn: {
            /** Answer */
            answer?: string | null;
            /** Follow */
            follow?: string | null;
            /** Version */
            version: number;
        };
        /** ApartReasonIn */
        ApartReasonIn: {
            /** Text */
            text: string;
        };
        /**
         * AppealAnswerIn
         * @description `outcome` kept or changed; to change, `criterion` and what it comes to (`points`, 0 to 1).
         */
        AppealAnswerIn: {
            /**
             * Criterion
             * @default
             */
            criterion: string;
            /** Grounds */
            grounds: string;
            /** Outcome */
            outcome: string;
            /** Points */
            points?: number | null;
        };
        /** AppealOut */
        AppealOut: {
            /** Answered At */
            answered_at: string | null;
            answered_by: components["schemas"]["PersonRef"] | null;
            /** Criterion */
            criterion: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Grounds */
            grounds: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Outcome */
            outcome: string;
            /** Points */
            points: number | null;
            /** Words */
            words: string;
        };
        /**
         * ApplyIn
         * @description Places in the list of consequences; null means all that are not applied yet.
         */
        ApplyIn: {
            /** Chosen */
            chosen?: number[] | null;
        };
        /**
         * ApplyScenarioIn
         * @description `items` are the `row` numbers of the differences to apply.
         */
        ApplyScenarioIn: {
            /** Items */
            items: number[];
            /** Version */
            version?: number | null;
        };
        /** AreaChangeIn */
        AreaChangeIn: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Owner */
            owner?: number | null;
        };
        /** AreaIn */
        AreaIn: {
            /**
             * Kind
             * @default module
             */
            kind: string;
            /** Name */
            name: string;
            /** Owner */
            owner?: number | null;
            /** Product */
            product?: number | null;
        };
        /** AreaOut */
        AreaOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Owner */
            owner: number | null;
            /** Product */
            product: number | null;
        };
        /**
         * AroundNode
         * @description `more_up`: how many it stands on that are not among the nodes; `more_down`: how many stand on it.
         */
        AroundNode: {
            /** Distance */
            distance: number;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /** More Down */
            more_down: number;
            /** More Up */
            more_up: number;
            /** Owner */
            owner: number | null;
            /** Progress */
            progress: number | null;
            /** Result */
            result: string;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /** Assignment */
        Assignment: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Release */
            release: number;
            /** Release Name */
            release_name: string;
            /** Title */
            title: string;
        };
        /** BaselineCan */
        BaselineCan: {
            /** Withdraw */
            withdraw: boolean;
        };
        /** BaselineIn */
        BaselineIn: {
            /** Name */
            name: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            scope: components["schemas"]["ScopeIn"];
        };
        /** BaselineItemOut */
        BaselineItemOut: {
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Hash */
            hash: string;
            /** Key */
            key: string;
            /** Record */
            record: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** BaselineItemPage */
        BaselineItemPage: {
            /** Items */
            items: components["schemas"]["BaselineItemRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** BaselineItemRow */
        BaselineItemRow: {
            /** Key */
            key: string;
            /** Record */
            record: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * BaselineOut
         * @description `hash` covers everything that the baseline holds; `scope` says in words what was frozen.
         */
        BaselineOut: {
            can: components["schemas"]["BaselineCan"];
            /** Count */
            count: number;
            /** Hash */
            hash: string;
            /** Id */
            id: number;
            /** Is Withdrawn */
            is_withdrawn: boolean;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Scope */
            scope: string;
            /** Scope Kind */
            scope_kind: string;
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
            taken_by: components["schemas"]["PersonRef"];
        };
        /** BaselinePage */
        BaselinePage: {
            /** Can Take */
            can_take: boolean;
            /** Items */
            items: components["schemas"]["BaselineOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * BorrowIn
         * @description Either a `person` or a `skill` with the least `level`; for one `project` (its key) or one `product`.
         */
        BorrowIn: {
            /** Department */
            department: number;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Level
             * @default 1
             */
            level: number;
            /** Person */
            person?: number | null;
            /** Product */
            product?: number | null;
            /** Project */
            project?: string | null;
            /** Reason */
            reason: string;
            /** Share */
            share: number;
            /** Skill */
            skill?: string | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** To Department */
            to_department?: number | null;
        };
        /** BorrowingApproveIn */
        BorrowingApproveIn: {
            /**
             * Answer
             * @default
             */
            answer: string;
            /** Person */
            person?: number | null;
            /** Version */
            version?: number | null;
        };
        /** BorrowingAsker */
        BorrowingAsker: {
            /** Id */
            id: number | null;
            /** Name */
            name: string | null;
        };
        /**
         * BorrowingCan
         * @description `give_back` is the early return.
         */
        BorrowingCan: {
            /** Decide */
            decide: boolean;
            /** Give Back */
            give_back: boolean;
            /** Withdraw */
            withdraw: boolean;
        };
        /**
         * BorrowingOut
         * @description `person` was asked for by name, or named at the approval. `finish_on` is the day of return, included;
         *     `returned_on` the real last day. `days_left` counts from today while the loan runs.
         */
        BorrowingOut: {
            /** Answer */
            answer: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            asked_by: components["schemas"]["BorrowingAsker"];
            can: components["schemas"]["BorrowingCan"];
            /** Days Left */
            days_left: number | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string;
            /** Department */
            department: number;
            /** Department Name */
            department_name: string;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Head Name */
            head_name: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Level */
            level: number;
            /** Person */
            person: number | null;
            /** Person Name */
            person_name: string;
            /** Product */
            product: number | null;
            /** Project Key */
            project_key: string | null;
            /** Reason */
            reason: string;
            /** Returned On */
            returned_on: string | null;
            /** Share */
            share: number;
            /** Skill */
            skill: string | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** State */
            state: string;
            /** Target */
            target: string;
            /** Title */
            title: string;
            /** To Department */
            to_department: number | null;
            /** To Department Name */
            to_department_name: string;
            /** Version */
            version: number;
        };
        /** BorrowingPage */
        BorrowingPage: {
            can: components["schemas"]["BorrowingsCan"];
            /** Items */
            items: components["schemas"]["BorrowingOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** BorrowingRefuseIn */
        BorrowingRefuseIn: {
            /**
             * Answer
             * @default
             */
            answer: string;
            /** Version */
            version?: number | null;
        };
        /** BorrowingReturnIn */
        BorrowingReturnIn: {
            /** On */
            on?: string | null;
            /** Version */
            version?: number | null;
        };
        /** BorrowingsCan */
        BorrowingsCan: {
            /** Ask */
            ask: boolean;
        };
        /**
         * BorrowingSettleIn
         * @description `version` is the one that was seen.
         */
        BorrowingSettleIn: {
            /** Version */
            version?: number | null;
        };
        /**
         * BreakDownIn
         * @description `requirements` by id, or all of `releases`. `order` names skills from first to last.
         */
        BreakDownIn: {
            /**
             * Order
             * @default []
             */
            order: string[];
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Requirements
             * @default []
             */
            requirements: number[];
        };
        /**
         * BreakDownOut
         * @description `unestimated` got no tasks: nobody has said how long they take.
         */
        BreakDownOut: {
            /** Already */
            already: number;
            /** Links */
            links: number;
            /** Tasks */
            tasks: components["schemas"]["TaskRow"][];
            /** Unestimated */
            unestimated: string[];
        };
        /** BrokenOut */
        BrokenOut: {
            /** Predecessor Key */
            predecessor_key: string;
            /** Successor Key */
            successor_key: string;
        };
        /** BurnedOut */
        BurnedOut: {
            /** Cost */
            cost: number;
            /** Days */
            days: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Open */
            open: number;
        };
        /**
         * CalendarChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         */
        CalendarChangeIn: {
            /** Hours Per Day */
            hours_per_day?: number | null;
            /** Region */
            region?: string | null;
            /** Version */
            version?: number | null;
            /** Weekend */
            weekend?: number[] | null;
        };
        /**
         * CalendarDayIn
         * @description `is_working` null gives the date back to the week.
         */
        CalendarDayIn: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is Working */
            is_working: boolean | null;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /** CalendarDayOut */
        CalendarDayOut: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is By Hand */
            is_by_hand: boolean;
            /** Is Provisional */
            is_provisional: boolean;
            /** Is Working */
            is_working: boolean;
            /** Name */
            name: string;
        };
        /** CalendarDaysIn */
        CalendarDaysIn: {
            /** Days */
            days: components["schemas"]["CalendarDayIn"][];
        };
        /**
         * CalendarOut
         * @description `weekend` lists the free days of the week, Monday = 0. `is_set_up`: somebody has set the calendar up;
         *     before that it is a plain week without holidays. `days` differ from the week.
         */
        CalendarOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Days */
            days: components["schemas"]["CalendarDayOut"][];
            /** Hours Per Day */
            hours_per_day: number;
            /** Is Set Up */
            is_set_up: boolean;
            /** Region */
            region: string;
            /** Seeded Years */
            seeded_years: number[];
            /** Version */
            version: number;
            /** Weekend */
            weekend: number[];
        };
        /** CancelIn */
        CancelIn: {
            /** Reason */
            reason: string;
        };
        /** CandidateChangeIn */
        CandidateChangeIn: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /**
             * Event
             * @default
             */
            event: string;
        };
        /** CandidateIdsIn */
        CandidateIdsIn: {
            /** Candidates */
            candidates: number[];
        };
        /**
         * CandidateIn
         * @description `question` is the number of an interview's question that it answers.
         */
        CandidateIn: {
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /** Event */
            event: string;
            /** Question */
            question?: number | null;
        };
        /** CandidateMergeIn */
        CandidateMergeIn: {
            /** Candidates */
            candidates: number[];
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /**
             * Event
             * @default
             */
            event: string;
        };
        /**
         * CandidateOut
         * @description `risk` is the key of the risk that it became; `merged_into` the candidate that it went into.
         */
        CandidateOut: {
            author: components["schemas"]["PersonRef"];
            /** Can Edit */
            can_edit: boolean;
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Cause */
            cause: string;
            /** Effect */
            effect: string;
            /** Event */
            event: string;
            /** Has My Vote */
            has_my_vote: boolean;
            /** Id */
            id: number;
            /** Is Mine */
            is_mine: boolean;
            /** Merged Into */
            merged_into: number | null;
            /** Question */
            question: number | null;
            /** Risk */
            risk: string;
            /** Sentence */
            sentence: string;
            /** Votes */
            votes: number;
        };
        /** CandidateTakeIn */
        CandidateTakeIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /** Candidates */
            candidates: number[];
            /** Product */
            product: number;
        };
        /**
         * CapacityOut
         * @description People-days of a period. Who has several skills gives an equal share to each, so that they count once;
         *     `people_days` is the whole, with people who have no skill.
         */
        CapacityOut: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** People */
            people: components["schemas"]["PersonCapacity"][];
            /** People Days */
            people_days: number;
            /** Skills */
            skills: components["schemas"]["SkillCapacity"][];
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Unknown Years */
            unknown_years: number[];
            /** Working Days */
            working_days: number;
        };
        /**
         * CaseOut
         * @description One thing that a figure was computed from; `key` is empty for what is no record.
         */
        CaseOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** On */
            on: string | null;
            /** Title */
            title: string;
            /** Value */
            value: number;
        };
        /** CategoryOut */
        CategoryOut: {
            /** Code */
            code: string;
            /** Is Own */
            is_own: boolean;
            /** Name */
            name: string;
        };
        /**
         * ChangedEnd
         * @description Which watched attributes of an end changed since the link was confirmed, and who changed them last.
         */
        ChangedEnd: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Fields */
            fields: string[];
            /** Id */
            id: number;
            /** Key */
            key: string;
        };
        /**
         * ChangeOut
         * @description The cheapest addition that lets the requirement in while nobody else moves; `placement` says where.
         */
        ChangeOut: {
            /** Additions */
            additions: components["schemas"]["AdditionOut"][];
            /** Placement */
            placement: {
                [key: string]: number;
            };
            sentence: components["schemas"]["SentenceOut"];
        };
        /**
         * CharterChangeIn
         * @description Only the fields given change; `cells` maps "row/person" → letters, an empty text clears one.
         */
        CharterChangeIn: {
            /** Cells */
            cells?: {
                [key: string]: string;
            } | null;
            /** Most Duties */
            most_duties?: number | null;
            /** People */
            people?: number[] | null;
            /** Purpose */
            purpose?: string | null;
            /** Rows */
            rows?: components["schemas"]["CharterRowIn"][] | null;
            /** Scheme */
            scheme?: string | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * CharterFaultOut
         * @description A sentence about a row or a person. `is_error`: the scheme is broken; otherwise worth a look.
         */
        CharterFaultOut: {
            /** Code */
            code: string;
            /** Is Error */
            is_error: boolean;
            /** Message */
            message: string;
            /** Person */
            person: number | null;
            /** Row */
            row: number | null;
        };
        /** CharterIn */
        CharterIn: {
            /**
             * Cells
             * @default {}
             */
            cells: {
                [key: string]: string;
            };
            /**
             * Most Duties
             * @default 6
             */
            most_duties: number;
            /**
             * People
             * @default []
             */
            people: number[];
            /**
             * Purpose
             * @default
             */
            purpose: string;
            /**
             * Rows
             * @default []
             */
            rows: components["schemas"]["CharterRowIn"][];
            /**
             * Scheme
             * @default raci
             */
            scheme: string;
            /** Title */
            title: string;
        };
        /** CharterList */
        CharterList: {
            /** Can Make */
            can_make: boolean;
            /** Items */
            items: components["schemas"]["CharterSummary"][];
        };
        /** CharterLoadOut */
        CharterLoadOut: {
            /** Duties */
            duties: number;
            /** Is Over */
            is_over: boolean;
            /** Letters */
            letters: {
                [key: string]: number;
            };
            person: components["schemas"]["PersonRef"];
        };
        /** CharterOut */
        CharterOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Cells */
            cells: {
                [key: string]: string;
            };
            /** Faults */
            faults: components["schemas"]["CharterFaultOut"][];
            /** Key */
            key: string;
            /** Letters */
            letters: string[];
            /** Loads */
            loads: components["schemas"]["CharterLoadOut"][];
            /** Most Duties */
            most_duties: number;
            owner: components["schemas"]["PersonRef"] | null;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Purpose */
            purpose: string;
            /** Rows */
            rows: components["schemas"]["CharterRowOut"][];
            /**
             * Scheme
             * @enum {string}
             */
            scheme: "raci" | "rasci" | "daci";
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** CharterRowIn */
        CharterRowIn: {
            /** Id */
            id?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "deliverable" | "step";
            /** Name */
            name: string;
        };
        /** CharterRowOut */
        CharterRowOut: {
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "deliverable" | "step";
            /** Name */
            name: string;
        };
        /** CharterSummary */
        CharterSummary: {
            /** Errors */
            errors: number;
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** People */
            people: number;
            /** Rows */
            rows: number;
            /**
             * Scheme
             * @enum {string}
             */
            scheme: "raci" | "rasci" | "daci";
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Warnings */
            warnings: number;
        };
        /**
         * CheckInIn
         * @description Without `key_result` it is of the objective's own metric; without `on` of today.
         */
        CheckInIn: {
            /**
             * Comment
             * @default
             */
            comment: string;
            /** Confidence */
            confidence?: number | null;
            /** Key Result */
            key_result?: number | null;
            /** On */
            on?: string | null;
            /** Value */
            value: number;
        };
        /** CheckInOut */
        CheckInOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Can Remove */
            can_remove: boolean;
            /** Comment */
            comment: string;
            /** Confidence */
            confidence: number | null;
            /** Id */
            id: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Score */
            score: number | null;
            /** Value */
            value: number;
        };
        /** ChecklistPoint */
        ChecklistPoint: {
            /** Id */
            id: number;
            /** Text */
            text: string;
        };
        /** ChildOut */
        ChildOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /**
         * ChoicesOut
         * @description What a cycle can be made of.
         */
        ChoicesOut: {
            /** Appeals */
            appeals: components["schemas"]["PersonRef"][];
            /** Judges */
            judges: components["schemas"]["PersonRef"][];
            /** Measures */
            measures: components["schemas"]["MeasureOut"][];
            /** Subjects */
            subjects: components["schemas"]["ProposalsOut"][];
        };
        /**
         * ClassOut
         * @description MoSCoW's answer: `moscow` is the requirement's priority, "" where it has none.
         */
        ClassOut: {
            /** Figure */
            figure: number | null;
            /** Moscow */
            moscow: string;
        };
        /** ColumnMappingIn */
        ColumnMappingIn: {
            /** Column */
            column: number;
            /**
             * Factor
             * @default 1
             */
            factor: number;
            /** Field */
            field: string;
            /**
             * Member
             * @default
             */
            member: string;
            /**
             * Unit
             * @default
             */
            unit: string;
            /**
             * Values
             * @default {}
             */
            values: {
                [key: string]: string;
            };
        };
        /**
         * ColumnMappingOut
         * @description What a column is used for. `member` is the skill or stakeholder of a family; `unit` of an effort or cost.
         */
        ColumnMappingOut: {
            /** Factor */
            factor: number;
            /** Field */
            field: string;
            /** Member */
            member: string;
            /** Unit */
            unit: string;
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * ColumnOut
         * @description A column as found, what it was proposed to be and why, and what it is used for now.
         */
        ColumnOut: {
            /** Column */
            column: number;
            /** Confidence */
            confidence: number;
            /** Heading */
            heading: string;
            /** Others */
            others: string[];
            proposed: components["schemas"]["ColumnMappingOut"] | null;
            /** Reasons */
            reasons: string[];
            /** Samples */
            samples: string[];
            used: components["schemas"]["ColumnMappingOut"] | null;
        };
        /** CommentIn */
        CommentIn: {
            /** Body */
            body: string;
        };
        /**
         * CommentOut
         * @description `body` is clean HTML; empty when deleted.
         */
        CommentOut: {
            author: components["schemas"]["PersonRef"];
            /** Body */
            body: string;
            /** Can Change */
            can_change: boolean;
            /** Can Delete */
            can_delete: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Edited At */
            edited_at: string | null;
            /** Id */
            id: number;
            /** Is Deleted */
            is_deleted: boolean;
        };
        /** ComparedOut */
        ComparedOut: {
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** Differences */
            differences: components["schemas"]["DifferenceOut"][];
            /** Key */
            key: string;
            /** Record */
            record: number;
            /** Title */
            title: string;
        };
        /** ComparisonCounts */
        ComparisonCounts: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Removed */
            removed: number;
            /** Same */
            same: number;
        };
        /** ComparisonOut */
        ComparisonOut: {
            counts: components["schemas"]["ComparisonCounts"];
            /** Items */
            items: components["schemas"]["ComparedOut"][];
            left: components["schemas"]["SideOut"];
            /** Next Cursor */
            next_cursor: string | null;
            right: components["schemas"]["SideOut"];
        };
        /**
         * ComparisonQuery
         * @description Sides are numbers of baselines, or “today”.
         */
        ComparisonQuery: {
            /**
             * Change
             * @default
             * @enum {string}
             */
            change: "" | "added" | "removed" | "changed";
            /** Cursor */
            cursor?: string | null;
            /** Left */
            left: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Right
             * @default today
             */
            right: string;
        };
        /**
         * Condition
         * @description What a rule asks of one input: nothing (both empty), one of `values`, or a number in one of `intervals`.
         */
        Condition: {
            /**
             * Intervals
             * @default []
             */
            intervals: components["schemas"]["Interval"][];
            /**
             * Values
             * @default []
             */
            values: string[];
        };
        /** ConditionDoneIn */
        ConditionDoneIn: {
            /** Is Done */
            is_done: boolean;
        };
        /** ConditionIn */
        ConditionIn: {
            /** Due On */
            due_on?: string | null;
            /** Text */
            text: string;
        };
        /** ConditionOut */
        ConditionOut: {
            /** Due On */
            due_on: string | null;
            /** Is Done */
            is_done: boolean;
            /** Text */
            text: string;
        };
        /** ConfirmationRow */
        ConfirmationRow: {
            /** Edition */
            edition: number;
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Title */
            title: string;
            /** Voices */
            voices: components["schemas"]["VoiceOut"][];
        };
        /**
         * ConfirmationsOut
         * @description Active objectives with everybody's voice, and who still has to agree to which.
         */
        ConfirmationsOut: {
            /** Missing */
            missing: components["schemas"]["MissingPersonOut"][];
            /** Objectives */
            objectives: components["schemas"]["ConfirmationRow"][];
        };
        /**
         * ConfirmedGoalIn
         * @description `edition` is the one that was read.
         */
        ConfirmedGoalIn: {
            /** Edition */
            edition: number;
            /** Key */
            key: string;
        };
        /** ConfirmedGoalsOut */
        ConfirmedGoalsOut: {
            /** Confirmed */
            confirmed: number;
        };
        /** ConfirmedOut */
        ConfirmedOut: {
            /** Confirmed */
            confirmed: number;
        };
        /** ConfirmGoalsIn */
        ConfirmGoalsIn: {
            /** Objectives */
            objectives: components["schemas"]["ConfirmedGoalIn"][];
        };
        /** ConfirmLinksIn */
        ConfirmLinksIn: {
            /** Links */
            links: number[];
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** ConflictPage */
        ConflictPage: {
            /** Can Search */
            can_search: boolean;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Items */
            items: components["schemas"]["ConflictRow"][];
            /** Looked At */
            looked_at: string | null;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ConflictRow
         * @description `words` say what collides; `about` are the things. `can_settle`: dismiss, or take up again.
         */
        ConflictRow: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            /** Can Open */
            can_open: boolean;
            /** Can Settle */
            can_settle: boolean;
            /** Disagreement */
            disagreement: string;
            /** Dismissed Because */
            dismissed_because: string;
            dismissed_by: components["schemas"]["PersonRef"] | null;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /** Gone At */
            gone_at: string | null;
            /** Is Mine */
            is_mine: boolean;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Parties */
            parties: components["schemas"]["PersonRef"][];
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Words */
            words: string;
        };
        /** ConsequenceOut */
        ConsequenceOut: {
            /**
             * Before
             * @default
             */
            before: string;
            /** Field */
            field: string;
            /** Is Applied */
            is_applied: boolean;
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Now */
            now: string;
            /** Place */
            place: number;
            /** Record */
            record: number;
            /** Said */
            said: string;
            /** Value */
            value: unknown;
        };
        /** ContributionOut */
        ContributionOut: {
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Score */
            score: number | null;
            /** Served Days */
            served_days: number | null;
            /** Share */
            share: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "closed";
            /** Theme */
            theme: string;
            /** Title */
            title: string;
        };
        /**
         * ContributionsIn
         * @description {objective's key: share of the requirement's effort}; `seen` as it was when the writer looked.
         */
        ContributionsIn: {
            /** Seen */
            seen?: {
                [key: string]: number;
            } | null;
            /** Shares */
            shares: {
                [key: string]: number;
            };
        };
        /**
         * ContributionsOut
         * @description What a requirement serves. `inherited_from` is the ancestor whose contributions count while it has none.
         */
        ContributionsOut: {
            /** Can Change */
            can_change: boolean;
            /** Choices */
            choices: components["schemas"]["ObjectiveRef"][];
            /** Contributions */
            contributions: components["schemas"]["ContributionOut"][];
            /** Effort Days */
            effort_days: number | null;
            /** Inherited */
            inherited: components["schemas"]["ContributionOut"][];
            /** Inherited From */
            inherited_from: string;
            /** Rest */
            rest: number;
        };
        /**
         * ContributorOut
         * @description A requirement that serves an objective. `served_days` is its effort times the share.
         */
        ContributorOut: {
            /** Effort Days */
            effort_days: number | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Served Days */
            served_days: number | null;
            /** Share */
            share: number;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /** CountOut */
        CountOut: {
            /** Count */
            count: number;
            /** Effort Days */
            effort_days: number;
            /** Value */
            value: string;
        };
        /** CountQuery */
        CountQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * By
             * @default state
             * @enum {string}
             */
            by: "type" | "level" | "priority" | "state" | "source" | "product" | "area" | "owner" | "release" | "parent";
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /** CoverageOut */
        CoverageOut: {
            /** Gaps */
            gaps: components["schemas"]["GapOut"][];
            /** Requirements */
            requirements: number;
            /** Stakeholders */
            stakeholders: components["schemas"]["UnheardStakeholder"][];
        };
        /**
         * CriteriaIn
         * @description The whole set anew. `revision` is the one that the person saw.
         */
        CriteriaIn: {
            /** Criteria */
            criteria: components["schemas"]["CriterionIn"][];
            /** Revision */
            revision: number;
        };
        /**
         * Criterion
         * @description An acceptance criterion: given a situation, when something happens, then this is seen.
         */
        Criterion: {
            /**
             * Given
             * @default
             */
            given: string;
            /**
             * Id
             * @default
             */
            id: string;
            /**
             * Then
             * @default
             */
            then: string;
            /**
             * When
             * @default
             */
            when: string;
        };
        /** CriterionChangeIn */
        CriterionChangeIn: {
            /** Evidence */
            evidence?: string | null;
            /** Is Met */
            is_met?: boolean | null;
            /** Text */
            text?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * CriterionIn
         * @description `kind` computed: `measure`, the figures for no points and for all points, and the least number of cases.
         *
         *     `kind` judged: `anchors`, five in words from 1 to 5, and `voices` among self, peer, lead. `id` of one that was
         *     there before.
         */
        CriterionIn: {
            /** Anchors */
            anchors?: string[];
            /**
             * At Full
             * @default 1
             */
            at_full: number;
            /**
             * At Zero
             * @default 0
             */
            at_zero: number;
            /**
             * Id
             * @default
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Least
             * @default 3
             */
            least: number;
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Name */
            name: string;
            /** Voices */
            voices?: string[];
            /** Weight */
            weight: number;
            /**
             * Words
             * @default
             */
            words: string;
        };
        /**
         * CriterionOut
         * @description `formula`: how a computed one is computed, in the reader's language; `unit`: share or days.
         */
        CriterionOut: {
            /** Anchors */
            anchors: string[];
            /** At Full */
            at_full: number;
            /** At Zero */
            at_zero: number;
            /** Formula */
            formula: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Least */
            least: number;
            /** Measure */
            measure: string;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
            /** Voices */
            voices: string[];
            /** Weight */
            weight: number;
            /** Words */
            words: string;
        };
        /**
         * CriterionResult
         * @description Computed: `value` is null where there are fewer than `least` cases. Judged: `peers` is null where they are too
         *     few to be shown. `points`: 0 to 1, null where there are none.
         */
        CriterionResult: {
            /** Anchors */
            anchors: string[];
            /** At Full */
            at_full: number;
            /** At Zero */
            at_zero: number;
            /**
             * Cases
             * @default 0
             */
            cases: number;
            /** Formula */
            formula: string;
            /** Id */
            id: string;
            /** Is Adjusted */
            is_adjusted: boolean;
            /** Kind */
            kind: string;
            /** Lead */
            lead?: number | null;
            /**
             * Lead Words
             * @default
             */
            lead_words: string;
            /** Least */
            least: number;
            /** Measure */
            measure: string;
            /** Name */
            name: string;
            /** Named */
            named?: components["schemas"]["NamedOut"][];
            /** Own */
            own?: number | null;
            /**
             * Own Words
             * @default
             */
            own_words: string;
            /** Peer Count */
            peer_count?: number | null;
            /** Peers */
            peers?: number | null;
            /** Points */
            points: number | null;
            /** Rows */
            rows?: components["schemas"]["CaseOut"][];
            /** Unit */
            unit: string;
            /** Value */
            value?: number | null;
            /** Voices */
            voices: string[];
            /** Weight */
            weight: number;
            /** Words */
            words: string;
        };
        /** CustomFieldChangeIn */
        CustomFieldChangeIn: {
            /** Is Required */
            is_required?: boolean | null;
            /** Is Retired */
            is_retired?: boolean | null;
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            /** Options */
            options?: components["schemas"]["FieldOption"][] | null;
            /** Position */
            position?: number | null;
            /** Types */
            types?: string[] | null;
            /** Unit */
            unit?: string | null;
        };
        /** CustomFieldIn */
        CustomFieldIn: {
            /** Is Required */
            is_required?: boolean | null;
            /** Is Retired */
            is_retired?: boolean | null;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            /** Options */
            options?: components["schemas"]["FieldOption"][] | null;
            /** Position */
            position?: number | null;
            /** Types */
            types?: string[] | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * CustomFieldOut
         * @description `types`: "functional" …, or "own:3"; empty for all.
         */
        CustomFieldOut: {
            /** Is Required */
            is_required: boolean;
            /** Is Retired */
            is_retired: boolean;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Options */
            options: components["schemas"]["FieldOption"][];
            /** Position */
            position: number;
            /** Types */
            types: string[];
            /** Unit */
            unit: string;
        };
        /**
         * CycleCan
         * @description `move_to`: the stage that the reader can move it to; empty for none.
         */
        CycleCan: {
            /** Change */
            change: boolean;
            /** Delete */
            delete: boolean;
            /** Move To */
            move_to: string;
            /** Remind */
            remind: boolean;
        };
        /**
         * CycleChangeIn
         * @description `version` is the one that the person saw; `reason` is needed where known criteria change.
         */
        CycleChangeIn: {
            /**
             * Answer Days
             * @default 7
             */
            answer_days: number;
            /**
             * Appeal Days
             * @default 10
             */
            appeal_days: number;
            /** Appeals To */
            appeals_to: number;
            /** Criteria */
            criteria: components["schemas"]["CriterionIn"][];
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Judge Until
             * Format: date
             */
            judge_until: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Peers Shown
             * @default aggregate
             */
            peers_shown: string;
            /** People */
            people: components["schemas"]["EvaluatedIn"][];
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * CycleIn
         * @description A cycle as a whole: what is not sent is its default. `peers_shown`: aggregate or named.
         */
        CycleIn: {
            /**
             * Answer Days
             * @default 7
             */
            answer_days: number;
            /**
             * Appeal Days
             * @default 10
             */
            appeal_days: number;
            /** Appeals To */
            appeals_to: number;
            /** Criteria */
            criteria: components["schemas"]["CriterionIn"][];
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Judge Until
             * Format: date
             */
            judge_until: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Peers Shown
             * @default aggregate
             */
            peers_shown: string;
            /** People */
            people: components["schemas"]["EvaluatedIn"][];
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Title */
            title: string;
        };
        /**
         * CycleList
         * @description Newest period first. `appeals` count those that wait for the reader's answer.
         */
        CycleList: {
            /** Can Make */
            can_make: boolean;
            /** Items */
            items: components["schemas"]["CycleRow"][];
        };
        /**
         * CycleOut
         * @description `progress`: submitted judgements and all, for the lead alone. `judgements`: what the reader is asked to judge.
         */
        CycleOut: {
            /** Answer Days */
            answer_days: number;
            /** Appeal Days */
            appeal_days: number;
            appeals_to: components["schemas"]["PersonRef"];
            /** Appeals Until */
            appeals_until: string | null;
            can: components["schemas"]["CycleCan"];
            /** Closed At */
            closed_at: string | null;
            /** Criteria */
            criteria: components["schemas"]["CriterionOut"][];
            /** Editions */
            editions: components["schemas"]["EditionOut"][];
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /**
             * Judge Until
             * Format: date
             */
            judge_until: string;
            /** Judgements */
            judgements: components["schemas"]["JudgementOut"][];
            /** Judging At */
            judging_at: string | null;
            lead: components["schemas"]["PersonRef"];
            /** Least Peers */
            least_peers: number;
            /** Note */
            note: string;
            /** Peers Shown */
            peers_shown: string;
            /** People */
            people: components["schemas"]["EvaluatedOut"][];
            /** Progress */
            progress: number[] | null;
            /** Published At */
            published_at: string | null;
            /** Review At */
            review_at: string | null;
            /** Stage */
            stage: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * CycleRow
         * @description `to_judge`: how many judgements are waited for from the reader. `own`: whether there is a result of theirs.
         */
        CycleRow: {
            /** Appeals */
            appeals: number;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /**
             * Judge Until
             * Format: date
             */
            judge_until: string;
            lead: components["schemas"]["PersonRef"];
            /** Own */
            own: boolean;
            /** Stage */
            stage: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Title */
            title: string;
            /** To Judge */
            to_judge: number;
        };
        /** DatedMilestone */
        DatedMilestone: {
            /** Criteria */
            criteria: string[];
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /** DatedMilestoneIn */
        DatedMilestoneIn: {
            /**
             * Criteria
             * @default []
             */
            criteria: string[];
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /** DatedPhaseIn */
        DatedPhaseIn: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Milestones
             * @default []
             */
            milestones: components["schemas"]["DatedMilestoneIn"][];
            /** Name */
            name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /** DatedPhaseOut */
        DatedPhaseOut: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Milestones */
            milestones: components["schemas"]["DatedMilestone"][];
            /** Name */
            name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /** DeadlinesIn */
        DeadlinesIn: {
            /** Deadlines */
            deadlines: {
                [key: string]: string;
            };
            /** Version */
            version?: number | null;
        };
        /** DecidedCriterion */
        DecidedCriterion: {
            /** Name */
            name: string;
            /** Weight */
            weight: number | null;
        };
        /** DecidedOption */
        DecidedOption: {
            /** Mean */
            mean: number | null;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * DecideIn
         * @description One of the options by its number, or an own `choice`; always with grounds.
         */
        DecideIn: {
            /**
             * Choice
             * @default
             */
            choice: string;
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /** Grounds */
            grounds: string;
            /** Option */
            option?: number | null;
            /** Review On */
            review_on?: string | null;
        };
        /** DecisionCan */
        DecisionCan: {
            /** Apply */
            apply: boolean;
            /** Keep */
            keep: boolean;
            /** Reverse */
            reverse: boolean;
        };
        /** DecisionCheckIn */
        DecisionCheckIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /** Choice */
            choice: string;
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /** Question */
            question: string;
            /**
             * Reverses
             * @default
             */
            reverses: string;
        };
        /**
         * DecisionIn
         * @description A decision made elsewhere. `reverses` is the key of the one that it takes back.
         */
        DecisionIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /** Choice */
            choice: string;
            /**
             * Criteria
             * @default []
             */
            criteria: string[];
            /** Decided At */
            decided_at?: string | null;
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /**
             * Grounds
             * @default
             */
            grounds: string;
            /**
             * Options
             * @default []
             */
            options: string[];
            /** Question */
            question: string;
            /** Raised At */
            raised_at?: string | null;
            /**
             * Reverses
             * @default
             */
            reverses: string;
            /** Review On */
            review_on?: string | null;
        };
        /**
         * DecisionOut
         * @description `hash` covers what was decided and on which contents; `is_intact` whether both still fit it.
         */
        DecisionOut: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            /** Against */
            against: components["schemas"]["AgainstOut"][];
            /** Agreement */
            agreement: (number | null)[];
            /** Applied */
            applied: number;
            can: components["schemas"]["DecisionCan"];
            /** Changes */
            changes: number;
            /** Choice */
            choice: string;
            /** Consequences */
            consequences: components["schemas"]["ConsequenceOut"][];
            /** Contradicts */
            contradicts: string[];
            /** Criteria */
            criteria: components["schemas"]["DecidedCriterion"][];
            /** Days */
            days: number;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Deciders */
            deciders: string[];
            /** Disagreement */
            disagreement: string;
            /** Frozen */
            frozen: components["schemas"]["FrozenOut"][];
            /** Grounds */
            grounds: string;
            /** Hash */
            hash: string;
            /**
             * How
             * @enum {string}
             */
            how: "consensus" | "authority" | "recorded";
            /** Is Due */
            is_due: boolean;
            /** Is Intact */
            is_intact: boolean;
            /** Key */
            key: string;
            /** Options */
            options: components["schemas"]["DecidedOption"][];
            owner: components["schemas"]["PersonRef"] | null;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Reversed By */
            reversed_by: string;
            /** Reverses */
            reverses: string;
            /** Review On */
            review_on: string | null;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** DecisionPage */
        DecisionPage: {
            /** Can Record */
            can_record: boolean;
            /** Items */
            items: components["schemas"]["DecisionRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** DecisionRow */
        DecisionRow: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            /** Applied */
            applied: number;
            /** Changes */
            changes: number;
            /** Choice */
            choice: string;
            /** Contradicts */
            contradicts: string[];
            /** Days */
            days: number;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Deciders */
            deciders: string[];
            /**
             * How
             * @enum {string}
             */
            how: "consensus" | "authority" | "recorded";
            /** Is Due */
            is_due: boolean;
            /** Key */
            key: string;
            /** Reversed By */
            reversed_by: string;
            /** Reverses */
            reverses: string;
            /** Review On */
            review_on: string | null;
            /** Title */
            title: string;
        };
        /** DeclareConflictIn */
        DeclareConflictIn: {
            /** Other */
            other: string;
        };
        /**
         * Deliverable
         * @description What must be handed over with the requirement: whether it is there, and where.
         */
        Deliverable: {
            /**
             * Is Done
             * @default false
             */
            is_done: boolean;
            /** Name */
            name: string;
            /**
             * Where
             * @default
             */
            where: string;
        };
        /**
         * DeliveriesOut
         * @description Days that follow from estimates, calendars, people and what is awaited from outside, reckoned from `from_on` on.
         *
         *     `unstaffed` are tasks that nobody can do: they are in no computed day. `reason` says why there is none.
         */
        DeliveriesOut: {
            /** Deliveries */
            deliveries: components["schemas"]["DeliveryOut"][];
            /** Driven By */
            driven_by: string[];
            /**
             * From On
             * Format: date
             */
            from_on: string;
            project: components["schemas"]["Forecast"];
            /** Reason */
            reason: string;
            /** Steps */
            steps: components["schemas"]["PhaseForecast"][];
            /** Unstaffed */
            unstaffed: string[];
        };
        /** DeliveryIn */
        DeliveryIn: {
            /**
             * Goal
             * @default
             */
            goal: string;
            /** Promised On */
            promised_on?: string | null;
        };
        /** DeliveryOut */
        DeliveryOut: {
            /** Computed On */
            computed_on: string | null;
            /** Goal */
            goal: string;
            /** Name */
            name: string;
            /** Planned On */
            planned_on: string | null;
            /** Progress */
            progress: number;
            /** Promised On */
            promised_on: string | null;
            /** Release */
            release: number;
            /** Requirements */
            requirements: number;
            /** Requirements Done */
            requirements_done: number;
            /** Slack Days */
            slack_days: number | null;
        };
        /** DemoIn */
        DemoIn: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh" | "en";
        };
        /**
         * DemoOut
         * @description `slug` is the workspace's address once it is loaded.
         */
        DemoOut: {
            /** Can Load */
            can_load: boolean;
            /** Is Loaded */
            is_loaded: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /** DepartmentChangeIn */
        DepartmentChangeIn: {
            /** Head */
            head?: number | null;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /** DepartmentIn */
        DepartmentIn: {
            /** Head */
            head?: number | null;
            /** Name */
            name: string;
        };
        /**
         * DepartmentOut
         * @description `head` decides about lending; without one, those who lead the workspace do.
         */
        DepartmentOut: {
            /** Head */
            head: number | null;
            /** Head Name */
            head_name: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** People */
            people: number;
        };
        /** DepartmentsOut */
        DepartmentsOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Items */
            items: components["schemas"]["DepartmentOut"][];
        };
        /**
         * DependencyOut
         * @description `dependent` needs `needed`. `is_across` products; `is_broken` where the plan has it the wrong way round.
         */
        DependencyOut: {
            /** Dependent */
            dependent: number;
            /** Is Across */
            is_across: boolean;
            /** Is Broken */
            is_broken: boolean;
            /** Needed */
            needed: number;
        };
        /** DictionaryCan */
        DictionaryCan: {
            /** Change */
            change: boolean;
        };
        /** DictionaryOut */
        DictionaryOut: {
            can: components["schemas"]["DictionaryCan"];
            /** Rules */
            rules: components["schemas"]["RuleOut"][];
            /** Words */
            words: components["schemas"]["DictionaryWordOut"][];
        };
        /** DictionaryWordIn */
        DictionaryWordIn: {
            /**
             * Instead
             * @default
             */
            instead: string;
            /**
             * Rule
             * @default
             */
            rule: string;
            /** Words */
            words: string;
        };
        /**
         * DictionaryWordOut
         * @description An empty `rule`: the word breaks none here.
         */
        DictionaryWordOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            author: components["schemas"]["PersonRef"];
            /** Id */
            id: number;
            /** Instead */
            instead: string;
            /** Name */
            name: string;
            /** Rule */
            rule: string;
            /** Words */
            words: string;
        };
        /**
         * DifferenceOut
         * @description `shape` says what to show: `value` before and after, `text` the parts, `items` the items, `format` nothing
         *     but other formatting.
         */
        DifferenceOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
            /** Items */
            items: components["schemas"]["ItemDifferenceOut"][];
            /** Label */
            label: string;
            /** Parts */
            parts: components["schemas"]["PartOut"][];
            /**
             * Shape
             * @enum {string}
             */
            shape: "value" | "text" | "items" | "format";
        };
        /** DisagreementCan */
        DisagreementCan: {
            /** Decide */
            decide: boolean;
            /** Lead */
            lead: boolean;
            /** Take Part */
            take_part: boolean;
        };
        /**
         * DisagreementIn
         * @description `about` are keys: SHOP-1, release:4, area:2. Without `authority` who responsibility names (Approver, else
         *     accountable, else lead) decides in the end; without `deadlines` every step gets its usual days. `conflict` is the
         *     conflict that this settles.
         */
        DisagreementIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /** Authority */
            authority?: number | null;
            /**
             * Background
             * @default
             */
            background: string;
            /**
             * Conflict
             * @default
             */
            conflict: string;
            /**
             * Deadlines
             * @default {}
             */
            deadlines: {
                [key: string]: string;
            };
            /**
             * Least Gain
             * @default 0.05
             */
            least_gain: number;
            /** Parties */
            parties: number[];
            /** Question */
            question: string;
            /**
             * Round Limit
             * @default 3
             */
            round_limit: number;
            /**
             * Threshold
             * @default 0.7
             */
            threshold: number;
        };
        /**
         * DisagreementOut
         * @description A disagreement as the reader may see it. Words that are not revealed yet are not in it, for nobody.
         */
        DisagreementOut: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            /** Agreed */
            agreed: number[];
            authority: components["schemas"]["PersonRef"];
            /** Background */
            background: string;
            can: components["schemas"]["DisagreementCan"];
            /** Criteria */
            criteria: components["schemas"]["CriterionOut"][];
            /** Criteria Revision */
            criteria_revision: number;
            /** Decision */
            decision: string;
            /** Ended At */
            ended_at: string | null;
            /** Ended Because */
            ended_because: string;
            /** Goals */
            goals: components["schemas"]["GoalOut"][];
            /** Is Escalated */
            is_escalated: boolean;
            /** Key */
            key: string;
            /** Least Gain */
            least_gain: number;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            opened_by: components["schemas"]["PersonRef"] | null;
            /** Options */
            options: components["schemas"]["OptionOut"][];
            /** Options Revision */
            options_revision: number;
            /** Parties */
            parties: components["schemas"]["PartyOut"][];
            /** Positions */
            positions: components["schemas"]["PositionOut"][];
            /** Question */
            question: string;
            /** Revealed At */
            revealed_at: string | null;
            /** Round Limit */
            round_limit: number;
            /** Rounds */
            rounds: components["schemas"]["ScoreRoundOut"][];
            /**
             * Step
             * @enum {string}
             */
            step: "positions" | "common_ground" | "options" | "scoring" | "authority" | "settled" | "withdrawn";
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Threshold */
            threshold: number;
            todo: components["schemas"]["TodoOut"];
            /** Version */
            version: number;
        };
        /** DisagreementPage */
        DisagreementPage: {
            /** Can Open */
            can_open: boolean;
            /** Items */
            items: components["schemas"]["DisagreementRow"][];
        };
        /** DisagreementRow */
        DisagreementRow: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            /** Awaited */
            awaited: number[];
            /** Decision */
            decision: string;
            /** Ended At */
            ended_at: string | null;
            /** Is My Turn */
            is_my_turn: boolean;
            /** Key */
            key: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Parties */
            parties: components["schemas"]["PersonRef"][];
            /**
             * Step
             * @enum {string}
             */
            step: "positions" | "common_ground" | "options" | "scoring" | "authority" | "settled" | "withdrawn";
            /** Title */
            title: string;
            /** Until */
            until: string | null;
        };
        /** DismissIn */
        DismissIn: {
            /** Reason */
            reason: string;
        };
        /**
         * DisplacementOut
         * @description The best plan with the requirement in it, against this one.
         */
        DisplacementOut: {
            /** Enter */
            enter: number[];
            /** Is Proven */
            is_proven: boolean;
            /** Leave */
            leave: number[];
            /** Move */
            move: components["schemas"]["MoveOfDisplacement"][];
            sentence: components["schemas"]["SentenceOut"];
            /** Value Lost */
            value_lost: number;
        };
        /** DistanceCount */
        DistanceCount: {
            /** Count */
            count: number;
            /** Distance */
            distance: number;
        };
        /**
         * DistributionIn
         * @description `fixed` needs `mode`, `uniform` `low` and `high`, the others all three.
         */
        DistributionIn: {
            /** High */
            high?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "fixed" | "uniform" | "triangular" | "pert";
            /** Low */
            low?: number | null;
            /** Mode */
            mode?: number | null;
        };
        /** DistributionOut */
        DistributionOut: {
            /** High */
            high?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "fixed" | "uniform" | "triangular" | "pert";
            /** Low */
            low?: number | null;
            /** Mode */
            mode?: number | null;
        };
        /** DocumentCan */
        DocumentCan: {
            /** Comment */
            comment: boolean;
            /** Edit */
            edit: boolean;
            /** Issue */
            issue: boolean;
        };
        /**
         * DocumentChangeIn
         * @description Fields to set; what is absent stays. `version` is the one that the person saw.
         */
        DocumentChangeIn: {
            /** Edition */
            edition?: string | null;
            /** Language */
            language?: string | null;
            /** Owner */
            owner?: number | null;
            scope?: components["schemas"]["DocumentScopeIn"] | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * DocumentExportIn
         * @description `issue` names what was issued; without it the document is written as it stands.
         */
        DocumentExportIn: {
            /** Format */
            format: string;
            /** Issue */
            issue?: number | null;
        };
        /** DocumentExportStartedOut */
        DocumentExportStartedOut: {
            /** Job */
            job: string;
        };
        /**
         * DocumentFieldChoiceOut
         * @description A field that a section can print, and whether one does without asking.
         */
        DocumentFieldChoiceOut: {
            /** Is Standard */
            is_standard: boolean;
            /** Label */
            label: string;
            /** Name */
            name: string;
        };
        /** DocumentFileOut */
        DocumentFileOut: {
            /** Content Hash */
            content_hash: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonRef"];
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Id */
            id: number;
            /** Issue */
            issue: number | null;
            /** Size */
            size: number;
        };
        /**
         * DocumentIn
         * @description Without a scope the document holds the product's requirements.
         */
        DocumentIn: {
            /** Kind */
            kind: string;
            /**
             * Language
             * @default en
             */
            language: string;
            /** Product */
            product: number;
            scope?: components["schemas"]["DocumentScopeIn"] | null;
            /** Title */
            title: string;
        };
        /** DocumentIssueIn */
        DocumentIssueIn: {
            /** Edition */
            edition: string;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** DocumentIssueOut */
        DocumentIssueOut: {
            /** Content Hash */
            content_hash: string;
            /** Edition */
            edition: string;
            /** Id */
            id: number;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            issued_by: components["schemas"]["PersonRef"];
            /** Items */
            items: number;
            /** Note */
            note: string;
        };
        /** DocumentOut */
        DocumentOut: {
            can: components["schemas"]["DocumentCan"];
            /** Edition */
            edition: string;
            /** Id */
            id: number;
            /** Issues */
            issues: components["schemas"]["DocumentIssueOut"][];
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /** Owner */
            owner: number | null;
            /** Product */
            product: number;
            scope: components["schemas"]["DocumentScopeOut"];
            /** Sections */
            sections: components["schemas"]["DocumentSectionOut"][];
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * DocumentPartOut
         * @description A section as it prints. `shown` of its `found` requirements are in `html`, which is safe to show as it is.
         */
        DocumentPartOut: {
            /** Found */
            found: number;
            /** Html */
            html: string;
            /** Number */
            number: string;
            /** Section */
            section: number;
            /** Shown */
            shown: number;
        };
        /**
         * DocumentPreviewOut
         * @description `missing`: keys of the scope that no section prints. `empty`: sections with neither text nor requirements.
         */
        DocumentPreviewOut: {
            /** Empty */
            empty: number[];
            /** In Scope */
            in_scope: number;
            /** Missing */
            missing: string[];
            /** Parts */
            parts: components["schemas"]["DocumentPartOut"][];
            /** Printed */
            printed: number;
            /** Version */
            version: number;
        };
        /** DocumentRow */
        DocumentRow: {
            /** Edition */
            edition: string;
            /** Id */
            id: number;
            /** Issued At */
            issued_at: string | null;
            /** Issued Edition */
            issued_edition: string | null;
            /** Issues */
            issues: number;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /** Owner */
            owner: number | null;
            /** Product */
            product: number;
            scope: components["schemas"]["DocumentScopeOut"];
            /** Sections */
            sections: number;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** DocumentScopeIn */
        DocumentScopeIn: {
            /**
             * Choices
             * @default {}
             */
            choices: {
                [key: string]: string[];
            };
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * DocumentScopeOut
         * @description `choices`: wanted values per field; "none" is an empty field.
         */
        DocumentScopeOut: {
            /** Choices */
            choices: {
                [key: string]: string[];
            };
            /** Text */
            text: string;
        };
        /** DocumentSectionChangeIn */
        DocumentSectionChangeIn: {
            /** Body */
            body?: string | null;
            /** Heading */
            heading?: string | null;
            /** Kind */
            kind?: string | null;
            /** Level */
            level?: number | null;
            selection?: components["schemas"]["DocumentSelectionIn"] | null;
            /** Version */
            version?: number | null;
        };
        /**
         * DocumentSectionIn
         * @description `after` is the section that it follows; null puts it first.
         */
        DocumentSectionIn: {
            /** After */
            after?: number | null;
            /** Body */
            body?: string | null;
            /** Heading */
            heading?: string | null;
            /** Kind */
            kind?: string | null;
            /** Level */
            level?: number | null;
            selection?: components["schemas"]["DocumentSelectionIn"] | null;
        };
        /** DocumentSectionMoveIn */
        DocumentSectionMoveIn: {
            /** After */
            after: number | null;
        };
        /**
         * DocumentSectionOut
         * @description `hint` says what belongs here while nothing is written; it is never printed.
         */
        DocumentSectionOut: {
            /** Body */
            body: string;
            /** Heading */
            heading: string;
            /** Hint */
            hint: string;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Level */
            level: number;
            /** Selection */
            selection: {
                [key: string]: unknown;
            };
        };
        /** DocumentSelectionIn */
        DocumentSelectionIn: {
            /**
             * Arrangement
             * @default flat
             */
            arrangement: string;
            /**
             * Choices
             * @default {}
             */
            choices: {
                [key: string]: string[];
            };
            /**
             * Fields
             * @default []
             */
            fields: string[];
            /**
             * Group
             * @default
             */
            group: string;
            /**
             * Look
             * @default paragraphs
             */
            look: string;
            /**
             * Sort
             * @default position,key
             */
            sort: string;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** DocumentTemplateOut */
        DocumentTemplateOut: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Sections */
            sections: components["schemas"]["DocumentTemplateSectionOut"][];
            /** Standard */
            standard: string;
        };
        /** DocumentTemplateSectionOut */
        DocumentTemplateSectionOut: {
            /** Heading */
            heading: string;
            /** Kind */
            kind: string;
            /** Level */
            level: number;
        };
        /** DocumentTemplatesOut */
        DocumentTemplatesOut: {
            /** Fields */
            fields: components["schemas"]["DocumentFieldChoiceOut"][];
            /** Filters */
            filters: string[];
            /** Sorts */
            sorts: string[];
            /** Templates */
            templates: components["schemas"]["DocumentTemplateOut"][];
        };
        /** EditedRow */
        EditedRow: {
            /** Kind */
            kind: string;
            /** Ref */
            ref: number;
        };
        /** EditionChangeOut */
        EditionChangeOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
            /** Label */
            label: string;
        };
        /**
         * EditionOut
         * @description The criteria as they were announced.
         */
        EditionOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Criteria */
            criteria: components["schemas"]["CriterionOut"][];
            /** Number */
            number: number;
            /** Reason */
            reason: string;
        };
        /**
         * EffectIn
         * @description A change of a requirement: `field` is priority, state, release (an id or null) or value.
         */
        EffectIn: {
            /** Field */
            field: string;
            /** Key */
            key: string;
            /** Value */
            value?: string | number | null;
        };
        /**
         * EffectOut
         * @description `said` are the value's words; `before` those of what it replaces, where that is known.
         */
        EffectOut: {
            /**
             * Before
             * @default
             */
            before: string;
            /** Field */
            field: string;
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Record */
            record: number;
            /** Said */
            said: string;
            /** Value */
            value: unknown;
        };
        /** EvaluatedIn */
        EvaluatedIn: {
            /** Peers */
            peers?: number[];
            /** Subject */
            subject: number;
        };
        /**
         * EvaluatedOut
         * @description One evaluated person, for the cycle's lead, themselves, or whom they appealed to.
         *
         *     `seats`: who judges and whether they have, for the lead alone. `appeal`: "", waiting, kept or changed.
         */
        EvaluatedOut: {
            /** Appeal */
            appeal: string;
            /** Can Read */
            can_read: boolean;
            /** Is Accepted */
            is_accepted: boolean;
            /** Seats */
            seats: components["schemas"]["SeatOut"][];
            subject: components["schemas"]["PersonRef"];
            /** Talk On */
            talk_on: string | null;
        };
        /** EvidenceAct */
        EvidenceAct: {
            /** Acts */
            acts: number;
            person: components["schemas"]["PersonRef"];
        };
        /** EvidenceItem */
        EvidenceItem: {
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** ExportQuery */
        ExportQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /**
             * Format
             * @default xlsx
             */
            format: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /** Language */
            language?: ("en" | "zh") | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /** FactorChangeIn */
        FactorChangeIn: {
            /** Delay Days */
            delay_days?: number | null;
            /** Expected On */
            expected_on?: string | null;
            /** Name */
            name?: string | null;
            /** Source */
            source?: string | null;
            /** Tasks */
            tasks?: number[] | null;
            /** Version */
            version?: number | null;
        };
        /**
         * FactorIn
         * @description What comes on `expected_on`, `delay_days` working days late; `tasks` by id wait for it.
         */
        FactorIn: {
            /** Delay Days */
            delay_days?: number | null;
            /**
             * Expected On
             * Format: date
             */
            expected_on: string;
            /** Name */
            name: string;
            /** Source */
            source?: string | null;
            /**
             * Tasks
             * @default []
             */
            tasks: number[];
        };
        /**
         * FactorOut
         * @description Work may begin on the working day after `is_there_on`.
         */
        FactorOut: {
            /** Delay Days */
            delay_days: number;
            /**
             * Expected On
             * Format: date
             */
            expected_on: string;
            /** Id */
            id: number;
            /** Is There On */
            is_there_on: string | null;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Source */
            source: string;
            /** Tasks */
            tasks: components["schemas"]["FactorTask"][];
            /** Version */
            version: number;
        };
        /** FactorTask */
        FactorTask: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** FeedbackAboutOut */
        FeedbackAboutOut: {
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
        };
        /** FeedbackCan */
        FeedbackCan: {
            /** Answer */
            answer: boolean;
            /** Take Back */
            take_back: boolean;
        };
        /** FeedbackCycleCan */
        FeedbackCycleCan: {
            /** Change */
            change: boolean;
        };
        /**
         * FeedbackCycleChangeIn
         * @description `version` is the one that the person saw.
         */
        FeedbackCycleChangeIn: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Pairs */
            pairs: components["schemas"]["PairIn"][];
            /**
             * Question
             * @default
             */
            question: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** FeedbackCycleIn */
        FeedbackCycleIn: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Pairs */
            pairs: components["schemas"]["PairIn"][];
            /**
             * Question
             * @default
             */
            question: string;
            /** Title */
            title: string;
        };
        /**
         * FeedbackCycleList
         * @description The running ones first; the last 50.
         */
        FeedbackCycleList: {
            /** Can Open */
            can_open: boolean;
            /** Items */
            items: components["schemas"]["FeedbackCycleOut"][];
        };
        /**
         * FeedbackCycleOut
         * @description `pairs`: all for the cycle's lead, for others those in which they give. Never what was said.
         */
        FeedbackCycleOut: {
            can: components["schemas"]["FeedbackCycleCan"];
            /** Closed At */
            closed_at: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Id */
            id: number;
            lead: components["schemas"]["PersonRef"];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Pairs */
            pairs: components["schemas"]["PairOut"][];
            /** Question */
            question: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * FeedbackIn
         * @description `kind`: praise or suggestion. `circle`: who reads it beside the giver: recipient, or leads for these, too.
         *
         *     `about` are keys of records. `request` is the open request that it answers,
         *     `cycle` the feedback cycle in which one is asked for it.
         */
        FeedbackIn: {
            /** About */
            about?: string[];
            /** Circle */
            circle: string;
            /** Cycle */
            cycle?: number | null;
            /** Finish On */
            finish_on?: string | null;
            /** Kind */
            kind: string;
            /** Recipient */
            recipient: number;
            /** Request */
            request?: number | null;
            /** Start On */
            start_on?: string | null;
            /**
             * To Change
             * @default
             */
            to_change: string;
            /**
             * Went Well
             * @default
             */
            went_well: string;
        };
        /**
         * FeedbackOut
         * @description `readers` are all who can read it today, its giver among them. `follow`: none, taken_up or done.
         *
         *     Taken back (`taken_back_at`), it has no words.
         */
        FeedbackOut: {
            /** About */
            about: components["schemas"]["FeedbackAboutOut"][];
            /** Answer */
            answer: string;
            /** Answered At */
            answered_at: string | null;
            can: components["schemas"]["FeedbackCan"];
            /** Circle */
            circle: string;
            /** Finish On */
            finish_on: string | null;
            /** Follow */
            follow: string;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            giver: components["schemas"]["PersonRef"];
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Question */
            question: string;
            /** Readers */
            readers: components["schemas"]["PersonRef"][];
            recipient: components["schemas"]["PersonRef"];
            /** Start On */
            start_on: string | null;
            /** Taken Back At */
            taken_back_at: string | null;
            /** Thanked At */
            thanked_at: string | null;
            /** To Change */
            to_change: string;
            /** Version */
            version: number;
            /** Went Well */
            went_well: string;
        };
        /**
         * FeedbackPage
         * @description `leads`: who would read what is shown to the leads, as the workspace stands today.
         */
        FeedbackPage: {
            /** Can Give */
            can_give: boolean;
            /** Can Read Shared */
            can_read_shared: boolean;
            /** Items */
            items: components["schemas"]["FeedbackOut"][];
            /** Leads */
            leads: components["schemas"]["PersonRef"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** FeedbackRequestCan */
        FeedbackRequestCan: {
            /** End */
            end: boolean;
            /** Fulfil */
            fulfil: boolean;
        };
        /**
         * FeedbackRequestIn
         * @description Each of `people` is asked alone.
         */
        FeedbackRequestIn: {
            /** About */
            about?: string[];
            /** Finish On */
            finish_on?: string | null;
            /** People */
            people: number[];
            /** Question */
            question: string;
            /** Start On */
            start_on?: string | null;
        };
        /**
         * FeedbackRequestList
         * @description The newest first; ended ones as far as they are among the last 100.
         */
        FeedbackRequestList: {
            /** Items */
            items: components["schemas"]["FeedbackRequestOut"][];
        };
        /**
         * FeedbackRequestOut
         * @description `state`: open, answered, withdrawn or declined.
         */
        FeedbackRequestOut: {
            /** About */
            about: components["schemas"]["FeedbackAboutOut"][];
            asked: components["schemas"]["PersonRef"];
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            asker: components["schemas"]["PersonRef"];
            can: components["schemas"]["FeedbackRequestCan"];
            /** Ended At */
            ended_at: string | null;
            /** Finish On */
            finish_on: string | null;
            /** Id */
            id: number;
            /** Question */
            question: string;
            /** Start On */
            start_on: string | null;
            /** State */
            state: string;
        };
        /**
         * FieldDifference
         * @description `shape` text: show `parts`; choice: `before` and `after` are values.
         */
        FieldDifference: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
            /** Parts */
            parts: components["schemas"]["WordPart"][];
            /** Shape */
            shape: string;
        };
        /**
         * FieldOption
         * @description A choice under a key that stays; its names may change.
         */
        FieldOption: {
            /**
             * Is Retired
             * @default false
             */
            is_retired: boolean;
            /**
             * Name En
             * @default
             */
            name_en: string;
            /**
             * Name Zh
             * @default
             */
            name_zh: string;
            /** Value */
            value: string;
        };
        /**
         * FieldOut
         * @description A field in words; `is_rich` values are clean HTML.
         */
        FieldOut: {
            /** Field */
            field: string;
            /** Is Rich */
            is_rich: boolean;
            /** Label */
            label: string;
            /** Said */
            said: string;
        };
        /**
         * FiguresOut
         * @description Null where there is nothing to measure yet. The share is `reversed_within` of `watched`.
         */
        FiguresOut: {
            /** Decisions */
            decisions: number;
            /** Gain Per Round */
            gain_per_round: number | null;
            /** Median Days */
            median_days: number | null;
            /** Reversed Share */
            reversed_share: number | null;
            /** Reversed Within */
            reversed_within: number;
            /** Rounds */
            rounds: number;
            /** Watched */
            watched: number;
        };
        /**
         * FilledRelease
         * @description How full a release would be.
         */
        FilledRelease: {
            /** Budget */
            budget: number | null;
            /** Capacity Days */
            capacity_days: number;
            /** Cost */
            cost: number;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Planned Days */
            planned_days: number;
            /** Requirements */
            requirements: number;
            /** Skills */
            skills: components["schemas"]["FilledSkill"][];
            /** Value */
            value: number;
        };
        /** FilledSkill */
        FilledSkill: {
            /** Capacity Days */
            capacity_days: number;
            /** Planned Days */
            planned_days: number;
            /** Skill */
            skill: string;
        };
        /**
         * FilterQuery
         * @description Each may name several values, parted by commas; "none" is an empty field.
         *
         *     `type` also takes own types ("own:3"), `scope` "in", "out" or one release's ("out:3"), `custom` own fields:
         *     "key:value,value;key:low..high".
         */
        FilterQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /**
         * FindFrontIn
         * @description `measure` says what is spent: person-days or money. `basis` as for a plan of releases.
         */
        FindFrontIn: {
            /**
             * Basis
             * @default auto
             * @enum {string}
             */
            basis: "auto" | "score" | "value" | "demands";
            /**
             * Measure
             * @default effort
             * @enum {string}
             */
            measure: "effort" | "cost";
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Seconds
             * @default 30
             */
            seconds: number;
        };
        /**
         * FindingOut
         * @description An overlap or a gap. `items` are the first of `count` requirements, most touched first.
         *
         *     `address` leads to a new disagreement about it.
         */
        FindingOut: {
            /** Acts */
            acts: components["schemas"]["EvidenceAct"][];
            /** Address */
            address: string;
            /** Area */
            area: number | null;
            /** Area Name */
            area_name: string;
            /** Count */
            count: number;
            /** First On */
            first_on: string | null;
            /** Items */
            items: components["schemas"]["EvidenceItem"][];
            /**
             * Kind
             * @enum {string}
             */
            kind: "two_owners" | "overlap" | "idle_owner" | "undeclared" | "unowned" | "outside";
            /** Last On */
            last_on: string | null;
            /** Mark */
            mark: string;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Product */
            product: number | null;
            settled: components["schemas"]["SettlementOut"] | null;
            /** Strength */
            strength: number;
            /** Ways */
            ways: ("assigned" | "deputised" | "agreed" | "disputed")[];
        };
        /** FindingsOut */
        FindingsOut: {
            /** Agreed */
            agreed: components["schemas"]["FindingOut"][];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Days */
            days: number;
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            limits: components["schemas"]["LimitsOut"];
        };
        /**
         * FindPairsOut
         * @description Watch it at `/jobs/{job}`; the pairs are at `/similar-pairs` when it is done.
         */
        FindPairsOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
            /** State */
            state: string;
        };
        /**
         * FitCriterion
         * @description A measurable target: `metric` `operator` `target` `unit`, as `method` measures it.
         *
         *     `target_high` is the upper end of "between", both ends included. Figures are decimal: 0.1 is one tenth exactly.
         */
        FitCriterion: {
            /**
             * Characteristic
             * @default
             */
            characteristic: string;
            /**
             * Id
             * @default
             */
            id: string;
            /**
             * Method
             * @default
             */
            method: string;
            /**
             * Metric
             * @default
             */
            metric: string;
            /**
             * Operator
             * @default <=
             * @enum {string}
             */
            operator: "<=" | "<" | ">=" | ">" | "=" | "between";
            /**
             * Subcharacteristic
             * @default
             */
            subcharacteristic: string;
            /** Target */
            target?: number | null;
            /** Target High */
            target_high?: number | null;
            /**
             * Unit
             * @default
             */
            unit: string;
        };
        /**
         * FitVerdict
         * @description `value` is the measured value in the criterion's `unit`; null where it cannot be compared.
         */
        FitVerdict: {
            /** Sentence */
            sentence: string;
            /**
             * Status
             * @enum {string}
             */
            status: "met" | "not_met" | "not_comparable";
            /** Unit */
            unit: string;
            /** Value */
            value: number | null;
        };
        /**
         * Forecast
         * @description `slack_days` are working days from the computed day to the promised one; negative is late.
         */
        Forecast: {
            /** Computed On */
            computed_on: string | null;
            /** Promised On */
            promised_on: string | null;
            /** Slack Days */
            slack_days: number | null;
        };
        /**
         * FreeSpan
         * @description Days that are not worked, both ends included.
         */
        FreeSpan: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /**
         * FrozenOut
         * @description What a thing said when the decision was made. `is_changed`: it says something else now.
         */
        FrozenOut: {
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Is Changed */
            is_changed: boolean;
            /** Is Gone */
            is_gone: boolean;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Version */
            version: number | null;
        };
        /** GanttCan */
        GanttCan: {
            /** Edit */
            edit: boolean;
            /** Schedule */
            schedule: boolean;
        };
        /** GanttLink */
        GanttLink: {
            /** Id */
            id: number;
            /** Is Broken */
            is_broken: boolean;
            /** Kind */
            kind: string;
            /** Lag Days */
            lag_days: number;
            /** Predecessor */
            predecessor: number;
            /** Successor */
            successor: number;
        };
        /**
         * GanttOut
         * @description `is_complete` is false where there are more than 10,000 rows; choose releases then.
         */
        GanttOut: {
            can: components["schemas"]["GanttCan"];
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Is Complete */
            is_complete: boolean;
            /** Links */
            links: components["schemas"]["GanttLink"][];
            /** Non Working */
            non_working: components["schemas"]["FreeSpan"][];
            /** People */
            people: components["schemas"]["Named"][];
            /** Releases */
            releases: components["schemas"]["GanttRelease"][];
            /** Skills */
            skills: components["schemas"]["Named"][];
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Tasks */
            tasks: components["schemas"]["GanttTask"][];
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Total */
            total: number;
        };
        /**
         * GanttRelease
         * @description A band and its milestone. `planned_finish_on` is the last finish of its tasks; `late_days` working days
         *     after `finish_on`.
         */
        GanttRelease: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /** Is Frozen */
            is_frozen: boolean;
            /** Late Days */
            late_days: number;
            /** Name */
            name: string;
            /** Planned Finish On */
            planned_finish_on: string | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /**
         * GanttTask
         * @description Floats are working days from where the bar stands: `total` until its release gets later, `free` until
         *     another task must move. A summary's dates, effort and progress are those of the tasks inside it.
         */
        GanttTask: {
            /**
             * Constraint Kind
             * @enum {string}
             */
            constraint_kind: "as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish";
            /** Constraint On */
            constraint_on: string | null;
            /** Deadline */
            deadline: string | null;
            /** Depth */
            depth: number;
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Finish Part */
            finish_part: number;
            /** Free Float Days */
            free_float_days: number | null;
            /** Id */
            id: number;
            /** Is Auto */
            is_auto: boolean;
            /** Is Critical */
            is_critical: boolean;
            /** Is Late */
            is_late: boolean;
            /** Is Milestone */
            is_milestone: boolean;
            /** Is Phase */
            is_phase: boolean;
            /** Is Pinned */
            is_pinned: boolean;
            /** Is Summary */
            is_summary: boolean;
            /** Key */
            key: string;
            /** Parent */
            parent: number | null;
            /** Pauses */
            pauses: components["schemas"]["Pause"][];
            /** Person */
            person: number | null;
            /** Position */
            position: number;
            /** Product */
            product: number | null;
            /** Progress */
            progress: number;
            /** Project */
            project: number | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Release */
            release: number | null;
            /** Requirement */
            requirement: number | null;
            /** Requirement Key */
            requirement_key: string | null;
            /** Skill */
            skill: number | null;
            /** Start On */
            start_on: string | null;
            /** Start Part */
            start_part: number;
            /** Title */
            title: string;
            /** Total Float Days */
            total_float_days: number | null;
            /** Version */
            version: number;
        };
        /**
         * GapOut
         * @description Of `asked` requirements `lacking` lack what the question asks for.
         */
        GapOut: {
            /** Asked */
            asked: number;
            /** Gap */
            gap: string;
            /** Lacking */
            lacking: number;
        };
        /** GapPage */
        GapPage: {
            /** Items */
            items: components["schemas"]["TraceNode"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** GapQuery */
        GapQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /** Cursor */
            cursor?: string | null;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Gap */
            gap: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /** GateCan */
        GateCan: {
            /** Confirm */
            confirm: boolean;
            /** Override */
            override: boolean;
            /** Remove */
            remove: boolean;
            /** Start */
            start: boolean;
        };
        /**
         * GateConfirmIn
         * @description What the person saw of their part; 409 where it is another one by now.
         */
        GateConfirmIn: {
            /** Areas */
            areas: number[];
            /**
             * Note
             * @default
             */
            note: string;
            /** Requirements */
            requirements: number[];
        };
        /** GateIn */
        GateIn: {
            /** Release */
            release: number;
        };
        /** GateList */
        GateList: {
            /** Can Set Up */
            can_set_up: boolean;
            /** Items */
            items: components["schemas"]["GateSummary"][];
            /** Without */
            without: components["schemas"]["GateRelease"][];
        };
        /**
         * GateOut
         * @description `nobodys` requirements fell to nobody; `nobodys_items` are the first of them.
         */
        GateOut: {
            can: components["schemas"]["GateCan"];
            /** Confirmed */
            confirmed: number;
            /** Is Mine Open */
            is_mine_open: boolean;
            /** Is Overridden */
            is_overridden: boolean;
            /** Key */
            key: string;
            /** Missing Then */
            missing_then: components["schemas"]["PersonRef"][];
            /** Nobodys */
            nobodys: number;
            /** Nobodys Items */
            nobodys_items: components["schemas"]["EvidenceItem"][];
            /** Override Reason */
            override_reason: string;
            /** Parts */
            parts: components["schemas"]["GatePartOut"][];
            /** People */
            people: number;
            /** Release */
            release: number;
            /** Release Name */
            release_name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Started At */
            started_at: string | null;
            started_by: components["schemas"]["PersonRef"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "started";
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * GatePartOut
         * @description One manager's part. `added` and `removed`: requirements that came and went since they confirmed.
         */
        GatePartOut: {
            /** Added */
            added: number;
            /** Area Names */
            area_names: string[];
            /** Areas */
            areas: number[];
            /** Asked At */
            asked_at: string | null;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Is Mine */
            is_mine: boolean;
            /** Items */
            items: components["schemas"]["EvidenceItem"][];
            /** Note */
            note: string;
            person: components["schemas"]["PersonRef"];
            /** Removed */
            removed: number;
            /** Requirements */
            requirements: number[];
            /**
             * State
             * @enum {string}
             */
            state: "missing" | "changed" | "confirmed";
            /** Tasks */
            tasks: number;
        };
        /**
         * GateRelease
         * @description A release that has no gate.
         */
        GateRelease: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** GateStartIn */
        GateStartIn: {
            /**
             * Override Reason
             * @default
             */
            override_reason: string;
        };
        /** GateSummary */
        GateSummary: {
            /** Confirmed */
            confirmed: number;
            /** Is Mine Open */
            is_mine_open: boolean;
            /** Is Overridden */
            is_overridden: boolean;
            /** Key */
            key: string;
            /** Nobodys */
            nobodys: number;
            /** People */
            people: number;
            /** Release */
            release: number;
            /** Release Name */
            release_name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "started";
        };
        /**
         * GoalConflictOut
         * @description `id` holds as long as the facts do; `is_settled` when both owners (or somebody above them) have looked at it.
         */
        GoalConflictOut: {
            /** Can Look At */
            can_look_at: boolean;
            /** Can Withdraw */
            can_withdraw: boolean;
            first: components["schemas"]["ObjectiveRef"];
            /** Id */
            id: string;
            /** Is Settled */
            is_settled: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "opposite" | "capacity" | "declared" | "requirements";
            /** Looked */
            looked: components["schemas"]["LookedAtOut"][];
            /** Reason */
            reason: string;
            second: components["schemas"]["ObjectiveRef"];
        };
        /**
         * GoalOut
         * @description A goal that speaks for both sides: `parties` are those whose work it is; `keys` the things that it concerns.
         */
        GoalOut: {
            /** Key */
            key: string;
            /** Keys */
            keys: string[];
            /** Parties */
            parties: number[];
            /** Title */
            title: string;
        };
        /** GoalRef */
        GoalRef: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /**
         * GoalReportOut
         * @description `score` is the mean of the closed objectives; `still_open` names those of the period that are not.
         */
        GoalReportOut: {
            /** Done Days */
            done_days: number;
            /** Period */
            period: string;
            /** Periods */
            periods: string[];
            /** Planned Days */
            planned_days: number;
            /** Reached */
            reached: number;
            /** Rows */
            rows: components["schemas"]["GoalReportRow"][];
            /** Score */
            score: number | null;
            /** Still Open */
            still_open: components["schemas"]["ObjectiveRef"][];
        };
        /** GoalReportResult */
        GoalReportResult: {
            /** Baseline */
            baseline: number;
            /** Score */
            score: number | null;
            /** Target */
            target: number;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Value */
            value: number | null;
        };
        /**
         * GoalReportRow
         * @description Target against actual of one closed objective; needs as planned beside the work that was done for it.
         */
        GoalReportRow: {
            /** Actual */
            actual: number | null;
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Baseline */
            baseline: number | null;
            /** Closed On */
            closed_on: string | null;
            /** Conclusion */
            conclusion: string;
            /** Cost */
            cost: number | null;
            /** Days Late */
            days_late: number;
            /** Done Days */
            done_days: number;
            /** Due On */
            due_on: string | null;
            /** Key */
            key: string;
            /** Metric */
            metric: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Period */
            period: string;
            /** Planned Days */
            planned_days: number | null;
            /** Results */
            results: components["schemas"]["GoalReportResult"][];
            /** Score */
            score: number | null;
            /** Target */
            target: number | null;
            /** Theme */
            theme: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /** GoalsCan */
        GoalsCan: {
            /** Confirm */
            confirm: boolean;
            /** Contribute */
            contribute: boolean;
            /** Create */
            create: boolean;
            /** Manage Themes */
            manage_themes: boolean;
        };
        /**
         * GoalsOut
         * @description The tree from theme to objective. `unaligned_days` is effort that serves no objective, of `total_days` in all.
         */
        GoalsOut: {
            can: components["schemas"]["GoalsCan"];
            /** Lone Objectives */
            lone_objectives: string[];
            /** Objectives */
            objectives: components["schemas"]["ObjectiveRow"][];
            /** Orphan Requirements */
            orphan_requirements: number;
            /** Periods */
            periods: string[];
            /** Themes */
            themes: components["schemas"]["GoalThemeOut"][];
            /** Total Days */
            total_days: number;
            /** Unaligned Days */
            unaligned_days: number;
        };
        /** GoalThemeChangeIn */
        GoalThemeChangeIn: {
            /** Description */
            description?: string | null;
            /** Owner */
            owner?: number | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
            /** Weight */
            weight?: number | null;
        };
        /** GoalThemeIn */
        GoalThemeIn: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Owner */
            owner?: number | null;
            /** Title */
            title: string;
            /**
             * Weight
             * @default 1
             */
            weight: number;
        };
        /**
         * GoalThemeOut
         * @description `weight_share` is its weight among all weights, `effort_share` its effort among all that serves a theme.
         */
        GoalThemeOut: {
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            delivery: components["schemas"]["DeliveryOut"];
            /** Description */
            description: string;
            /** Effort Share */
            effort_share: number | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Objectives */
            objectives: number;
            owner: components["schemas"]["PersonRef"] | null;
            /** Score */
            score: number | null;
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Weight */
            weight: number;
            /** Weight Share */
            weight_share: number;
        };
        /**
         * HitOut
         * @description Words that break a rule. Offsets count UTF-16 units of the field's plain text.
         */
        HitOut: {
            /** End */
            end: number;
            /** Field */
            field: string;
            /** How */
            how: string;
            /** Incose */
            incose: string | null;
            /** Name */
            name: string;
            rewriting: components["schemas"]["RewritingOut"] | null;
            /** Rule */
            rule: string;
            /** Start */
            start: number;
            /** Why */
            why: string;
            /** Words */
            words: string;
        };
        /** IgnoredOut */
        IgnoredOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            author: components["schemas"]["PersonRef"];
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Rule */
            rule: string;
            /** Words */
            words: string;
        };
        /** IgnoreIn */
        IgnoreIn: {
            /** Reason */
            reason: string;
            /** Rule */
            rule: string;
            /** Words */
            words: string;
        };
        /** ImpactItem */
        ImpactItem: {
            /** Distance */
            distance: number;
            node: components["schemas"]["TraceNode"];
            /** Way */
            way: components["schemas"]["ImpactStep"][];
        };
        /**
         * ImpactOut
         * @description What a change may reach, and what the record itself stands on.
         */
        ImpactOut: {
            /** Milliseconds */
            milliseconds: number;
            reaches: components["schemas"]["ReachOut"];
            stands_on: components["schemas"]["ReachOut"];
        };
        /**
         * ImpactStep
         * @description A link on the way, read as "from KIND to".
         */
        ImpactStep: {
            /** From Key */
            from_key: string;
            /** Kind */
            kind: string;
            /** To Key */
            to_key: string;
        };
        /**
         * ImportCheckIn
         * @description `columns` null takes the proposals as they are.
         */
        ImportCheckIn: {
            /** Columns */
            columns?: components["schemas"]["ColumnMappingIn"][] | null;
            /** Product */
            product: number;
            /** Sheet */
            sheet?: string | null;
        };
        /** ImportCounts */
        ImportCounts: {
            /** Change */
            change: number;
            /** Create */
            create: number;
            /** Error */
            error: number;
            /**
             * Left Out
             * @default 0
             */
            left_out: number;
            /** Skip */
            skip: number;
        };
        /**
         * ImportFieldOut
         * @description A field that a column can be mapped to.
         */
        ImportFieldOut: {
            /** Choices */
            choices: {
                [key: string]: string;
            };
            /**
             * Group
             * @enum {string}
             */
            group: "plain" | "parts" | "own";
            /** Is Family */
            is_family: boolean;
            /** Is Required */
            is_required: boolean;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Note */
            note: string;
        };
        /** ImportIssueOut */
        ImportIssueOut: {
            /** Cell */
            cell: string;
            /** Message */
            message: string;
            /** Row */
            row: number;
            /** Severity */
            severity: string;
        };
        /**
         * ImportLeftOutIn
         * @description The rows that stay out, by their numbers in the file: all of them, each time.
         */
        ImportLeftOutIn: {
            /** Rows */
            rows: number[];
        };
        /**
         * ImportLikeness
         * @description What is here already and resembles a row that would be new, best first.
         */
        ImportLikeness: {
            /** Row */
            row: number;
            /** Similar */
            similar: components["schemas"]["SimilarRequirement"][];
        };
        /**
         * ImportLikenesses
         * @description `is_ready` false: the index of a large backlog is being built; ask again in a moment.
         */
        ImportLikenesses: {
            /** Is Ready */
            is_ready: boolean;
            /** Rows */
            rows: components["schemas"]["ImportLikeness"][];
        };
        /** ImportOut */
        ImportOut: {
            /** Columns */
            columns: components["schemas"]["ColumnOut"][];
            counts: components["schemas"]["ImportCounts"] | null;
            /** Encoding */
            encoding: string;
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Header Row */
            header_row: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Left Out */
            left_out: number[];
            /** New Areas */
            new_areas: string[];
            /** Notices */
            notices: string[];
            /** Operation Id */
            operation_id: string | null;
            /** Product */
            product: number | null;
            /** Rows */
            rows: number;
            /** Sheet */
            sheet: string;
            /** Sheets */
            sheets: components["schemas"]["SheetOut"][];
            /** State */
            state: string;
        };
        /**
         * ImportRowOut
         * @description One row of the dry run. `changes` maps field → [before, after]; an error row names its cells.
         *
         *     `labels` names the fields of `changes` that hold a requirement's parts or the workspace's own fields; their
         *     values are said in words. `action` left_out: the row would be written, and a person decided against it.
         */
        ImportRowOut: {
            /** Action */
            action: string;
            /** Area */
            area: string | null;
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Issues */
            issues: components["schemas"]["ImportIssueOut"][];
            /** Key */
            key: string;
            /** Labels */
            labels: {
                [key: string]: string;
            };
            /** Links */
            links: string[][];
            /** Outside Key */
            outside_key: string;
            /** Parent */
            parent: string | null;
            /** Row */
            row: number;
            /** Title */
            title: string;
        };
        /** ImportRowPage */
        ImportRowPage: {
            /** Items */
            items: components["schemas"]["ImportRowOut"][];
            /** Next Offset */
            next_offset: number | null;
            /** Total */
            total: number;
        };
        /** ImportStartedOut */
        ImportStartedOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
        };
        /**
         * Input
         * @description What a decision looks at. `domain` bounds a number or date; `values` are all that a choice can be.
         */
        Input: {
            domain?: components["schemas"]["Interval"] | null;
            /**
             * Kind
             * @default choice
             * @enum {string}
             */
            kind: "number" | "integer" | "date" | "choice" | "yes_no";
            /** Name */
            name: string;
            /**
             * Unit
             * @default
             */
            unit: string;
            /**
             * Values
             * @default []
             */
            values: string[];
        };
        /**
         * IntegrityOut
         * @description `faults` names what is not as it was frozen: keys of contents, "hash", "history"; empty when whole.
         */
        IntegrityOut: {
            /** Faults */
            faults: string[];
            /** Hash */
            hash: string;
            /** Is Whole */
            is_whole: boolean;
        };
        /**
         * Interval
         * @description From `low` to `high`; an absent end is open to infinity. Numbers, or ISO dates where the input is a date.
         */
        Interval: {
            /** High */
            high?: number | string | null;
            /**
             * High Open
             * @default false
             */
            high_open: boolean;
            /** Low */
            low?: number | string | null;
            /**
             * Low Open
             * @default false
             */
            low_open: boolean;
        };
        /** ItemDifferenceOut */
        ItemDifferenceOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /**
             * Op
             * @enum {string}
             */
            op: "same" | "added" | "removed" | "changed";
            /** Parts */
            parts: components["schemas"]["PartOut"][];
        };
        /** JobOut */
        JobOut: {
            by: components["schemas"]["PersonRef"];
            /** Can Stop */
            can_stop: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            /** Progress */
            progress: number;
            /** Result */
            result: {
                [key: string]: unknown;
            };
            /** Started At */
            started_at: string | null;
            /** State */
            state: string;
        };
        /**
         * JudgementIn
         * @description `scores`: {criterion: 1 to 5}. Kept as a draft unless submitted.
         */
        JudgementIn: {
            /**
             * Is Submitted
             * @default false
             */
            is_submitted: boolean;
            /** Scores */
            scores: {
                [key: string]: number;
            };
            /** Version */
            version: number;
            /** Words */
            words?: {
                [key: string]: string;
            };
        };
        /**
         * JudgementOut
         * @description One's own judgement of somebody. `asked` are the criteria that one is asked about; `can_write` until the results
         *     are shown; `takes_words` not from peers who are shown as a mean.
         */
        JudgementOut: {
            /** Asked */
            asked: string[];
            /** Can Write */
            can_write: boolean;
            /** Scores */
            scores: {
                [key: string]: number;
            };
            subject: components["schemas"]["PersonRef"];
            /** Submitted At */
            submitted_at: string | null;
            /** Takes Words */
            takes_words: boolean;
            /** Version */
            version: number;
            /** Voice */
            voice: string;
            /** Words */
            words: {
                [key: string]: string;
            };
        };
        /** KeepShapeIn */
        KeepShapeIn: {
            /** Name */
            name: string;
        };
        /** KeyResultChangeIn */
        KeyResultChangeIn: {
            /** Baseline */
            baseline?: number | null;
            /** Metric */
            metric?: string | null;
            /** Owner */
            owner?: number | null;
            /** Target */
            target?: number | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
            /** Version */
            version?: number | null;
            /** Weight */
            weight?: number | null;
        };
        /** KeyResultIn */
        KeyResultIn: {
            /** Baseline */
            baseline?: number | null;
            /**
             * Metric
             * @default
             */
            metric: string;
            /** Owner */
            owner?: number | null;
            /** Target */
            target?: number | null;
            /** Title */
            title: string;
            /**
             * Unit
             * @default
             */
            unit: string;
            /**
             * Weight
             * @default 1
             */
            weight: number;
        };
        /**
         * KeyResultOut
         * @description `formula` is the score in figures, as it was computed. Check-ins are oldest first.
         */
        KeyResultOut: {
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Baseline */
            baseline: number;
            /** Can Check In */
            can_check_in: boolean;
            /** Check Ins */
            check_ins: components["schemas"]["CheckInOut"][];
            /** Confidence */
            confidence: number | null;
            /** Direction */
            direction: string;
            /** Formula */
            formula: string;
            /** Id */
            id: number;
            /** Metric */
            metric: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Score */
            score: number | null;
            /** Target */
            target: number;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Value */
            value: number | null;
            /** Weight */
            weight: number;
        };
        /**
         * KindProposalOut
         * @description `characteristic` is one of ISO/IEC 25010:2023, for a non-functional requirement. `share`: how sure, 0 to 1.
         */
        KindProposalOut: {
            /** Characteristic */
            characteristic: string | null;
            /** Share */
            share: number;
            /** Type */
            type: string;
        };
        /**
         * LaneOut
         * @description `id` "none" is the lane of what stands in no other.
         */
        LaneOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** LeaveIn */
        LeaveIn: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /** LeaveOut */
        LeaveOut: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Name */
            name: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /**
         * LeftOut
         * @description `value_needed` is by how much its value would have to grow to get in by itself.
         */
        LeftOut: {
            change: components["schemas"]["ChangeOut"] | null;
            displacement: components["schemas"]["DisplacementOut"] | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Reasons */
            reasons: components["schemas"]["SentenceOut"][];
            /** Title */
            title: string;
            /** Value */
            value: number | null;
            /** Value Needed */
            value_needed: number | null;
        };
        /**
         * LetterOut
         * @description One letter of SMART: what it means, whether it is met, and else what to write where.
         */
        LetterOut: {
            /** Is Met */
            is_met: boolean;
            /**
             * Letter
             * @enum {string}
             */
            letter: "S" | "M" | "A" | "R" | "T";
            /** Meaning */
            meaning: string;
            /** Missing */
            missing: components["schemas"]["MissingOut"][];
            /** Name */
            name: string;
        };
        /**
         * LikelihoodStep
         * @description `to` is the highest probability that still is this step; the last one's is 1. No name: the usual word.
         */
        LikelihoodStep: {
            /**
             * Name
             * @default
             */
            name: string;
            /** To */
            to: number;
        };
        /** LimitsOut */
        LimitsOut: {
            /** Bulk */
            bulk: number;
            /** Grace Days */
            grace_days: number;
            /** Least Acts */
            least_acts: number;
            /** Least Common */
            least_common: number;
            /** Least Lone Share */
            least_lone_share: number;
            /** Least Share */
            least_share: number;
        };
        /** LinkChanges */
        LinkChanges: {
            /** Can Confirm */
            can_confirm: boolean;
            /**
             * Confirmed At
             * Format: date-time
             */
            confirmed_at: string;
            confirmed_by: components["schemas"]["PersonRef"] | null;
            /** Id */
            id: number;
            /** Is Suspect */
            is_suspect: boolean;
            /** Kind */
            kind: string;
            /** Note */
            note: string;
            source: components["schemas"]["TraceNode"];
            /** Source Changes */
            source_changes: components["schemas"]["FieldDifference"][];
            target: components["schemas"]["TraceNode"];
            /** Target Changes */
            target_changes: components["schemas"]["FieldDifference"][];
        };
        /** LinkIn */
        LinkIn: {
            /** Kind */
            kind: string;
            /** Target */
            target: string;
        };
        /**
         * LinkKindOut
         * @description `label` reads from source to target, `back` from target to source.
         */
        LinkKindOut: {
            /** Back */
            back: string;
            /** Is Symmetric */
            is_symmetric: boolean;
            /** Is Usual */
            is_usual: boolean;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Watched */
            watched: string[];
        };
        /** LinkKindsOut */
        LinkKindsOut: {
            /** Can Choose */
            can_choose: boolean;
            /** Kinds */
            kinds: components["schemas"]["LinkKindOut"][];
            /** Watchable */
            watchable: components["schemas"]["WatchableField"][];
        };
        /** LinkOut */
        LinkOut: {
            /** Id */
            id: number;
            /** Is Outgoing */
            is_outgoing: boolean;
            /** Is Suspect */
            is_suspect: boolean;
            /** Kind */
            kind: string;
            /** Other Id */
            other_id: number;
            /** Other Key */
            other_key: string;
            /** Other Kind */
            other_kind: string;
            /** Other Title */
            other_title: string;
        };
        /** ListQuery */
        ListQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /** Cursor */
            cursor?: string | null;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Sort
             * @default
             */
            sort: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /** LookAtIn */
        LookAtIn: {
            /** Reason */
            reason: string;
        };
        /** LookedAtOut */
        LookedAtOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            person: components["schemas"]["PersonRef"];
            /** Reason */
            reason: string;
        };
        /** LookedOut */
        LookedOut: {
            /** Open */
            open: number;
        };
        /**
         * LossOut
         * @description What a rule takes from the score. An empty rule: no sentence says what shall be done.
         */
        LossOut: {
            /** Count */
            count: number;
            /** Name */
            name: string;
            /** Points */
            points: number;
            /** Rule */
            rule: string;
        };
        /**
         * MakeScheduleIn
         * @description `releases` empty: every task. Nothing is planned before `from_on` (today if absent).
         *
         *     `release_start` "kept": no task before its release begins; "free": as soon as people have time.
         *     `people` "kept": who has a task keeps it; "chosen": people are chosen anew by skill.
         */
        MakeScheduleIn: {
            /** From On */
            from_on?: string | null;
            /**
             * People
             * @default kept
             * @enum {string}
             */
            people: "kept" | "chosen";
            /**
             * Release Start
             * @default kept
             * @enum {string}
             */
            release_start: "kept" | "free";
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Seconds
             * @default 20
             */
            seconds: number;
            /**
             * Seed
             * @default 0
             */
            seed: number;
        };
        /** MakeTaskIn */
        MakeTaskIn: {
            /**
             * Effort Days
             * @default 1
             */
            effort_days: number;
        };
        /**
         * MapAreaChangeIn
         * @description Only the fields given change. `version` is the map's that the person saw; `reason` goes into the history.
         */
        MapAreaChangeIn: {
            /** Deputies */
            deputies?: number[] | null;
            /** Kind */
            kind?: ("product_line" | "module" | "market" | "speciality") | null;
            /** Name */
            name?: string | null;
            /** Note */
            note?: string | null;
            /** Owners */
            owners?: number[] | null;
            /** Parent */
            parent?: number | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Review On */
            review_on?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * MapAreaIn
         * @description A new area with its place. `product` for what belongs to one product only.
         */
        MapAreaIn: {
            /**
             * Deputies
             * @default []
             */
            deputies: number[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "product_line" | "module" | "market" | "speciality";
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Owners
             * @default []
             */
            owners: number[];
            /** Parent */
            parent?: number | null;
            /** Product */
            product?: number | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Review On */
            review_on?: string | null;
        };
        /**
         * MapAreaOut
         * @description `owners` and `deputies` as declared here; `owners_in_force` are these, or those of the nearest area above.
         */
        MapAreaOut: {
            /** Acts */
            acts: number;
            /** Deputies */
            deputies: number[];
            /** Deputies In Force */
            deputies_in_force: number[];
            /** Id */
            id: number;
            /** Is Review Due */
            is_review_due: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "product_line" | "module" | "market" | "speciality";
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Open */
            open: number;
            /** Owners */
            owners: number[];
            /** Owners In Force */
            owners_in_force: number[];
            /** Parent */
            parent: number | null;
            /** Product */
            product: number | null;
            /** Requirements */
            requirements: number;
            /** Review On */
            review_on: string | null;
            reviewed_by: components["schemas"]["PersonRef"] | null;
            /** Reviewed On */
            reviewed_on: string | null;
        };
        /** MapCan */
        MapCan: {
            /** Dispute */
            dispute: boolean;
            /** Edit */
            edit: boolean;
            /** Make Charter */
            make_charter: boolean;
            /** Set Up Gate */
            set_up_gate: boolean;
        };
        /**
         * MapCellOut
         * @description How often somebody acted in an area in the period. Without area: on requirements outside every one.
         */
        MapCellOut: {
            /** Acts */
            acts: number;
            /** Area */
            area: number | null;
            /** Person */
            person: number;
        };
        /** MapChangeIn */
        MapChangeIn: {
            /** Gates Releases */
            gates_releases?: boolean | null;
            /** Review On */
            review_on?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * MapManagerOut
         * @description `areas` and `requirements`: what they own in force; `share` of all managers' acts in the period.
         */
        MapManagerOut: {
            /** Acts */
            acts: number;
            /** Areas */
            areas: number;
            /** Id */
            id: number;
            /** Is Manager */
            is_manager: boolean;
            /** Name */
            name: string;
            /** Requirements */
            requirements: number;
            /** Share */
            share: number;
        };
        /**
         * MapOut
         * @description `version` is 0 until the map was changed for the first time.
         */
        MapOut: {
            /** Areas */
            areas: components["schemas"]["MapAreaOut"][];
            can: components["schemas"]["MapCan"];
            /** Cells */
            cells: components["schemas"]["MapCellOut"][];
            /** Days */
            days: number;
            /** Gates Releases */
            gates_releases: boolean;
            /** Is Review Due */
            is_review_due: boolean;
            /** Managers */
            managers: components["schemas"]["MapManagerOut"][];
            /** Outside */
            outside: number;
            /** Review On */
            review_on: string | null;
            /** Version */
            version: number;
        };
        /** MapReviewIn */
        MapReviewIn: {
            /** Areas */
            areas: number[];
            /**
             * Next On
             * Format: date
             */
            next_on: string;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /** MatrixCell */
        MatrixCell: {
            /** Column */
            column: number;
            /** Links */
            links: components["schemas"]["MatrixLink"][];
            /** Row */
            row: number;
        };
        /** MatrixFileQuery */
        MatrixFileQuery: {
            /**
             * Columns
             * @default requirement
             */
            columns: string;
            /**
             * Columns Area
             * @default
             */
            columns_area: string;
            /**
             * Columns Level
             * @default
             */
            columns_level: string;
            /** Columns Linked */
            columns_linked?: boolean | null;
            /**
             * Columns Product
             * @default
             */
            columns_product: string;
            /**
             * Columns Q
             * @default
             */
            columns_q: string;
            /**
             * Columns Release
             * @default
             */
            columns_release: string;
            /**
             * Columns State
             * @default
             */
            columns_state: string;
            /**
             * Columns Type
             * @default
             */
            columns_type: string;
            /**
             * Format
             * @default xlsx
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /**
             * Kinds
             * @default
             */
            kinds: string;
            /**
             * Rows
             * @default requirement
             */
            rows: string;
            /**
             * Rows Area
             * @default
             */
            rows_area: string;
            /**
             * Rows Level
             * @default
             */
            rows_level: string;
            /** Rows Linked */
            rows_linked?: boolean | null;
            /**
             * Rows Product
             * @default
             */
            rows_product: string;
            /**
             * Rows Q
             * @default
             */
            rows_q: string;
            /**
             * Rows Release
             * @default
             */
            rows_release: string;
            /**
             * Rows State
             * @default
             */
            rows_state: string;
            /**
             * Rows Type
             * @default
             */
            rows_type: string;
        };
        /**
         * MatrixLink
         * @description `is_forward`: the row is the link's source.
         */
        MatrixLink: {
            /** Id */
            id: number;
            /** Is Forward */
            is_forward: boolean;
            /** Is Suspect */
            is_suspect: boolean;
            /** Kind */
            kind: string;
        };
        /** MatrixOut */
        MatrixOut: {
            /** Can Link */
            can_link: boolean;
            /** Cells */
            cells: components["schemas"]["MatrixCell"][];
            /** Columns */
            columns: components["schemas"]["TraceNode"][];
            /** Columns Total */
            columns_total: number;
            /** Rows */
            rows: components["schemas"]["TraceNode"][];
            /** Rows Total */
            rows_total: number;
        };
        /**
         * MatrixQuery
         * @description Filters of both sides; each may name several values, parted by commas.
         */
        MatrixQuery: {
            /**
             * Columns
             * @default requirement
             */
            columns: string;
            /**
             * Columns Area
             * @default
             */
            columns_area: string;
            /**
             * Columns Level
             * @default
             */
            columns_level: string;
            /** Columns Linked */
            columns_linked?: boolean | null;
            /**
             * Columns Product
             * @default
             */
            columns_product: string;
            /**
             * Columns Q
             * @default
             */
            columns_q: string;
            /**
             * Columns Release
             * @default
             */
            columns_release: string;
            /**
             * Columns State
             * @default
             */
            columns_state: string;
            /**
             * Columns Type
             * @default
             */
            columns_type: string;
            /**
             * Kinds
             * @default
             */
            kinds: string;
            /**
             * Rows
             * @default requirement
             */
            rows: string;
            /**
             * Rows Area
             * @default
             */
            rows_area: string;
            /**
             * Rows Level
             * @default
             */
            rows_level: string;
            /** Rows Linked */
            rows_linked?: boolean | null;
            /**
             * Rows Product
             * @default
             */
            rows_product: string;
            /**
             * Rows Q
             * @default
             */
            rows_q: string;
            /**
             * Rows Release
             * @default
             */
            rows_release: string;
            /**
             * Rows State
             * @default
             */
            rows_state: string;
            /**
             * Rows Type
             * @default
             */
            rows_type: string;
        };
        /**
         * MeasureCell
         * @description `value` is an ISO day or a number, null where unknown; `difference` is against the present plan, in working
         *     days or in the measure's unit; `note` says more in words.
         */
        MeasureCell: {
            /** Difference */
            difference: number | null;
            /** Is Best */
            is_best: boolean;
            /** Note */
            note: string;
            /** Value */
            value: string | number | null;
        };
        /**
         * MeasuredIn
         * @description A value as it was measured, with its unit.
         */
        MeasuredIn: {
            /**
             * Unit
             * @default
             */
            unit: string;
            /** Value */
            value: number;
        };
        /**
         * MeasureOut
         * @description A phrase that can be a fit criterion: `metric` `operator` `target` `unit`.
         */
        MeasureOut: {
            /** End */
            end: number;
            /** Field */
            field: string;
            /** Metric */
            metric: string;
            /** Operator */
            operator: string;
            /** Start */
            start: number;
            /** Target */
            target: number;
            /** Unit */
            unit: string;
            /** Words */
            words: string;
        };
        /**
         * MeasureRow
         * @description One line of the comparison, a cell per column. `shape` says how to write the values.
         */
        MeasureRow: {
            /** Cells */
            cells: components["schemas"]["MeasureCell"][];
            /**
             * Group
             * @enum {string}
             */
            group: "whole" | "release" | "project" | "milestone" | "load" | "money" | "value" | "risk";
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * Shape
             * @enum {string}
             */
            shape: "day" | "days" | "number" | "money" | "share";
        };
        /** MemberChangeIn */
        MemberChangeIn: {
            /** Products */
            products?: number[] | null;
            /** Role */
            role: string;
        };
        /**
         * MemberIn
         * @description A person is found by e-mail; an unknown one gets an account and a sign-in link.
         */
        MemberIn: {
            /** Email */
            email: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Products
             * @default []
             */
            products: number[];
            /** Role */
            role: string;
        };
        /** MemberOut */
        MemberOut: {
            /** Email */
            email: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Products */
            products: number[];
            /** Role */
            role: string;
            /** User */
            user: number;
        };
        /** MeOut */
        MeOut: {
            /** Email */
            email: string;
            /** Has Password */
            has_password: boolean;
            /** Id */
            id: number;
            /** Is Administrator */
            is_administrator: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Workspaces */
            workspaces: components["schemas"]["WorkspaceSummary"][];
        };
        /**
         * MergeIn
         * @description `others` are keys; the fields are what the requirement says from now on.
         */
        MergeIn: {
            /** Acceptance */
            acceptance?: components["schemas"]["Criterion"][] | null;
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Criticality */
            criticality?: string | null;
            /** Custom */
            custom?: {
                [key: string]: boolean | number | string | string[] | null;
            } | null;
            /** Deliverables */
            deliverables?: components["schemas"]["Deliverable"][] | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
            /** Difficulty */
            difficulty?: string | null;
            /** Effort Likely Days */
            effort_likely_days?: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days?: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days?: number | null;
            /** Efforts */
            efforts?: {
                [key: string]: number;
            } | null;
            /** Fit Criteria */
            fit_criteria?: components["schemas"]["FitCriterion"][] | null;
            /** Implementation */
            implementation?: string | null;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Level */
            level?: string | null;
            /** Others */
            others: string[];
            /** Own Type */
            own_type?: number | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Process Diagram */
            process_diagram?: string | null;
            /** Rationale */
            rationale?: string | null;
            /** Release */
            release?: number | null;
            /** Risk */
            risk?: string | null;
            rule_table?: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope?: {
                [key: string]: components["schemas"]["ScopeEntry"];
            } | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** Stability */
            stability?: string | null;
            /** Stages */
            stages?: {
                [key: string]: components["schemas"]["StageEntry"];
            } | null;
            /** State */
            state?: string | null;
            /** Steps */
            steps?: components["schemas"]["Step"][] | null;
            /** Title */
            title?: string | null;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Verification Method */
            verification_method?: string | null;
            /** Version */
            version?: number | null;
        };
        /** MilestoneCan */
        MilestoneCan: {
            /** Plan */
            plan: boolean;
            /** Settle */
            settle: boolean;
        };
        /** MilestoneChangeIn */
        MilestoneChangeIn: {
            /** Deadline */
            deadline?: string | null;
            /** On */
            on?: string | null;
            /** Owner */
            owner?: number | null;
            /** Phase */
            phase?: number | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /** MilestoneIn */
        MilestoneIn: {
            /**
             * Criteria
             * @default []
             */
            criteria: string[];
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Owner */
            owner?: number | null;
            /** Phase */
            phase?: number | null;
        };
        /**
         * MilestoneOut
         * @description `phase` is the id of the phase that it ends.
         */
        MilestoneOut: {
            can: components["schemas"]["MilestoneCan"];
            /** Criteria */
            criteria: components["schemas"]["CriterionOut"][];
            /** Deadline */
            deadline: string | null;
            decision: components["schemas"]["DecisionOut"];
            /** Id */
            id: number;
            /** Is Overdue */
            is_overdue: boolean;
            /** Key */
            key: string;
            /** On */
            on: string | null;
            owner: components["schemas"]["PersonRef"] | null;
            /** Phase */
            phase: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "ready" | "passed" | "with_conditions" | "failed";
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** MissingOut */
        MissingOut: {
            /** Field */
            field: string;
            /** Label */
            label: string;
            /** Say */
            say: string;
        };
        /** MissingPersonOut */
        MissingPersonOut: {
            /** Missing */
            missing: string[];
            person: components["schemas"]["PersonRef"];
        };
        /**
         * MoscowSharesOut
         * @description Shares of the effort, 0 to 1. `must_excess_days`: how far Must exceeds `must_limit` of the whole.
         */
        MoscowSharesOut: {
            /** Could */
            could: number;
            /** Must */
            must: number;
            /** Must Excess Days */
            must_excess_days: number;
            /** Must Limit */
            must_limit: number;
            /** Should */
            should: number;
            /** Total Days */
            total_days: number;
            /** Without Estimate */
            without_estimate: string[];
        };
        /**
         * MovedTask
         * @description A task that changes, and why it cannot stay. `is_auto`: it is allowed to follow by itself; here, too, nothing
         *     moves before somebody applies the plan.
         */
        MovedTask: {
            after: components["schemas"]["Placement"];
            before: components["schemas"]["Placement"];
            /** Id */
            id: number;
            /** Is Auto */
            is_auto: boolean;
            /** Key */
            key: string;
            /** Person */
            person: string;
            /** Title */
            title: string;
            why: components["schemas"]["SentenceOut"];
        };
        /**
         * MoveIn
         * @description The product into which the requirement goes, with everything below it.
         */
        MoveIn: {
            /** Product */
            product: number;
        };
        /** MoveOfDisplacement */
        MoveOfDisplacement: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Id */
            id: number;
        };
        /** MoveOut */
        MoveOut: {
            /** Before Finish On */
            before_finish_on: string | null;
            /** Before Start On */
            before_start_on: string | null;
            /** Finish On */
            finish_on: string | null;
            /** Id */
            id: number;
            /** Is Late */
            is_late: boolean;
            /** Key */
            key: string;
            /** Start On */
            start_on: string | null;
            /** Title */
            title: string;
            /**
             * What
             * @enum {string}
             */
            what: "phase" | "milestone" | "task";
        };
        /** Named */
        Named: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** NamedOut */
        NamedOut: {
            /** Name */
            name: string;
            /** Score */
            score: number;
            /** Words */
            words: string;
        };
        /** NamedRequirement */
        NamedRequirement: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /**
         * NewLinkOut
         * @description `secret` is told this once; the page at `/shared/roadmap#SECRET` shows the roadmap.
         */
        NewLinkOut: {
            /** Can Revoke */
            can_revoke: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonRef"];
            /** Expires On */
            expires_on: string | null;
            /** Fields */
            fields: string[];
            /** Hint */
            hint: string;
            /** Id */
            id: number;
            /** Is Living */
            is_living: boolean;
            /** Revoked At */
            revoked_at: string | null;
            revoked_by: components["schemas"]["PersonRef"] | null;
            /** Secret */
            secret: string;
        };
        /** NewMemberOut */
        NewMemberOut: {
            /** Email */
            email: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Products */
            products: number[];
            /** Role */
            role: string;
            /** Sign In Secret */
            sign_in_secret: string | null;
            /** User */
            user: number;
        };
        /** NewTokenOut */
        NewTokenOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Hint */
            hint: string;
            /** Id */
            id: number;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Secret */
            secret: string;
        };
        /** NextMilestone */
        NextMilestone: {
            /** Is Overdue */
            is_overdue: boolean;
            /** Key */
            key: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Title */
            title: string;
        };
        /** NonWorkingDay */
        NonWorkingDay: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is Provisional */
            is_provisional: boolean;
            /** Is Weekend */
            is_weekend: boolean;
            /** Name */
            name: string;
        };
        /**
         * NonWorkingOut
         * @description `free` are not worked; `worked_weekends` are make-up working days. Of `unknown_years` no holidays
         *     were loaded yet, so only weekends are known.
         */
        NonWorkingOut: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Free */
            free: components["schemas"]["NonWorkingDay"][];
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Unknown Years */
            unknown_years: number[];
            /** Worked Weekends */
            worked_weekends: components["schemas"]["NonWorkingDay"][];
        };
        /**
         * NoticeOut
         * @description `record_key`, `record_title` and `record_kind` are "" where a notice concerns no record.
         */
        NoticeOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Comment */
            comment: number | null;
            /** Id */
            id: number;
            /** Is Read */
            is_read: boolean;
            /** Kind */
            kind: string;
            /** Record Key */
            record_key: string;
            /** Record Kind */
            record_kind: string;
            /** Record Title */
            record_title: string;
        };
        /** NoticePage */
        NoticePage: {
            /** Items */
            items: components["schemas"]["NoticeOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Unread */
            unread: number;
        };
        /** ObjectiveCan */
        ObjectiveCan: {
            /** Activate */
            activate: boolean;
            /** Check In */
            check_in: boolean;
            /** Close */
            close: boolean;
            /** Confirm */
            confirm: boolean;
            /** Declare */
            declare: boolean;
            /** Delete */
            delete: boolean;
            /** Discuss */
            discuss: boolean;
            /** Edit */
            edit: boolean;
        };
        /**
         * ObjectiveChangeIn
         * @description Only what is sent is changed; null empties a field.
         */
        ObjectiveChangeIn: {
            /** Ambition */
            ambition?: string | null;
            /** Baseline */
            baseline?: number | null;
            /** Cost */
            cost?: number | null;
            /** Description */
            description?: string | null;
            /** Due On */
            due_on?: string | null;
            /** Effort Days */
            effort_days?: number | null;
            /** Metric */
            metric?: string | null;
            /** Owner */
            owner?: number | null;
            /** Period */
            period?: string | null;
            /** Products */
            products?: number[] | null;
            /** Target */
            target?: number | null;
            /** Theme */
            theme?: number | null;
            /** Title */
            title?: string | null;
            /** Unit */
            unit?: string | null;
            /** Version */
            version?: number | null;
        };
        /** ObjectiveCloseIn */
        ObjectiveCloseIn: {
            /** Actual */
            actual: number;
            /** Conclusion */
            conclusion: string;
        };
        /** ObjectiveIn */
        ObjectiveIn: {
            /**
             * Ambition
             * @default committed
             */
            ambition: string;
            /** Baseline */
            baseline?: number | null;
            /** Cost */
            cost?: number | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** Due On */
            due_on?: string | null;
            /** Effort Days */
            effort_days?: number | null;
            /**
             * Metric
             * @default
             */
            metric: string;
            /** Owner */
            owner?: number | null;
            /**
             * Period
             * @default
             */
            period: string;
            /**
             * Products
             * @default []
             */
            products: number[];
            /** Target */
            target?: number | null;
            /** Theme */
            theme?: number | null;
            /** Title */
            title: string;
            /**
             * Unit
             * @default
             */
            unit: string;
        };
        /**
         * ObjectiveOut
         * @description `changed_since` is what differs from the edition that the reader agreed to last.
         */
        ObjectiveOut: {
            /** Actual */
            actual: number | null;
            /** Agreed */
            agreed: number;
            /** Ambition */
            ambition: string;
            /** Awaited */
            awaited: number;
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Baseline */
            baseline: number | null;
            can: components["schemas"]["ObjectiveCan"];
            /** Changed Since */
            changed_since: components["schemas"]["EditionChangeOut"][];
            /** Check Ins */
            check_ins: components["schemas"]["CheckInOut"][];
            /** Closed On */
            closed_on: string | null;
            /** Conclusion */
            conclusion: string;
            /** Confidence */
            confidence: number | null;
            /** Contributors */
            contributors: components["schemas"]["ContributorOut"][];
            /** Cost */
            cost: number | null;
            delivery: components["schemas"]["DeliveryOut"];
            /** Description */
            description: string;
            /** Direction */
            direction: string;
            /** Due On */
            due_on: string | null;
            /** Edition */
            edition: number;
            /** Effort Days */
            effort_days: number | null;
            /** Effort Share */
            effort_share: number | null;
            /** Formula */
            formula: string;
            /** Id */
            id: number;
            /** Is Overdue */
            is_overdue: boolean;
            /** Key */
            key: string;
            /** Key Results */
            key_results: number;
            /** Last Check In On */
            last_check_in_on: string | null;
            /** Metric */
            metric: string;
            /** Missing Letters */
            missing_letters: ("S" | "M" | "A" | "R" | "T")[];
            /** My Voice */
            my_voice: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Period */
            period: string;
            /** Products */
            products: number[];
            /** Results */
            results: components["schemas"]["KeyResultOut"][];
            /** Score */
            score: number | null;
            /** Smart */
            smart: components["schemas"]["LetterOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "closed";
            /** Target */
            target: number | null;
            /** Theme */
            theme: string | null;
            /** Theme Id */
            theme_id: number | null;
            /** Theme Title */
            theme_title: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Version */
            version: number;
            /** Voices */
            voices: components["schemas"]["VoiceOut"][];
        };
        /** ObjectiveRef */
        ObjectiveRef: {
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Title */
            title: string;
        };
        /**
         * ObjectiveRow
         * @description `my_voice`: whether the reader has agreed to today's words ("agreed", "missing"), or is not asked ("").
         */
        ObjectiveRow: {
            /** Actual */
            actual: number | null;
            /** Agreed */
            agreed: number;
            /** Ambition */
            ambition: string;
            /** Awaited */
            awaited: number;
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Baseline */
            baseline: number | null;
            /** Confidence */
            confidence: number | null;
            /** Cost */
            cost: number | null;
            delivery: components["schemas"]["DeliveryOut"];
            /** Direction */
            direction: string;
            /** Due On */
            due_on: string | null;
            /** Edition */
            edition: number;
            /** Effort Days */
            effort_days: number | null;
            /** Effort Share */
            effort_share: number | null;
            /** Id */
            id: number;
            /** Is Overdue */
            is_overdue: boolean;
            /** Key */
            key: string;
            /** Key Results */
            key_results: number;
            /** Last Check In On */
            last_check_in_on: string | null;
            /** Metric */
            metric: string;
            /** Missing Letters */
            missing_letters: ("S" | "M" | "A" | "R" | "T")[];
            /** My Voice */
            my_voice: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Period */
            period: string;
            /** Products */
            products: number[];
            /** Score */
            score: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "active" | "closed";
            /** Target */
            target: number | null;
            /** Theme */
            theme: string | null;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /** OccurrenceFields */
        OccurrenceFields: {
            /** Closed On */
            closed_on?: string | null;
            /** Cost */
            cost?: number | null;
            /** Delay Days */
            delay_days?: number | null;
            /**
             * Done
             * @default
             */
            done: string;
            /**
             * Happened
             * @default
             */
            happened: string;
            /**
             * Lesson
             * @default
             */
            lesson: string;
            /** Occurred On */
            occurred_on?: string | null;
        };
        /** OccurrenceOut */
        OccurrenceOut: {
            by: components["schemas"]["PersonRef"];
            /** Closed On */
            closed_on: string | null;
            /** Cost */
            cost: number | null;
            /** Delay Days */
            delay_days: number | null;
            /** Done */
            done: string;
            /** Happened */
            happened: string;
            /** Lesson */
            lesson: string;
            /** Number */
            number: number;
            /**
             * Occurred On
             * Format: date
             */
            occurred_on: string;
        };
        /** OptionChangeIn */
        OptionChangeIn: {
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /**
             * Text
             * @default
             */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** OptionIn */
        OptionIn: {
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /**
             * Text
             * @default
             */
            text: string;
            /** Title */
            title: string;
        };
        /** OptionMergeIn */
        OptionMergeIn: {
            /**
             * Effects
             * @default []
             */
            effects: components["schemas"]["EffectIn"][];
            /** Numbers */
            numbers: number[];
            /**
             * Text
             * @default
             */
            text: string;
            /** Title */
            title: string;
        };
        /** OptionOut */
        OptionOut: {
            author: components["schemas"]["PersonRef"];
            /** Effects */
            effects: components["schemas"]["EffectOut"][];
            /** Merged From */
            merged_from: number[];
            /** Merged Into */
            merged_into: number | null;
            /** Number */
            number: number;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * OptionResultOut
         * @description Figures of a closed round; `apart` are those who stand apart, with `reasons` as far as given.
         */
        OptionResultOut: {
            /** Apart */
            apart: number[];
            /** Borda */
            borda: number;
            /** Mean */
            mean: number;
            /** Median */
            median: number | null;
            /** Number */
            number: number;
            /** Quartile Range */
            quartile_range: number | null;
            /** Reasons */
            reasons: components["schemas"]["ReasonOut"][];
            /** Totals */
            totals: components["schemas"]["TotalOut"][];
        };
        /** OrphanOut */
        OrphanOut: {
            /** Effort Days */
            effort_days: number | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Product */
            product: number;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /** OrphanPage */
        OrphanPage: {
            /** Items */
            items: components["schemas"]["OrphanOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** OtherIn */
        OtherIn: {
            /** Other */
            other: string;
        };
        /** Output */
        Output: {
            /** Name */
            name: string;
        };
        /** PairIn */
        PairIn: {
            /** Giver */
            giver: number;
            /** Recipient */
            recipient: number;
        };
        /**
         * PairMonth
         * @description Null where one of the two did nothing in that month.
         */
        PairMonth: {
            /** Acts */
            acts: number;
            /** Cosine */
            cosine: number | null;
            /**
             * Month
             * Format: date
             */
            month: string;
            /** Ruzicka */
            ruzicka: number | null;
        };
        /** PairOut */
        PairOut: {
            giver: components["schemas"]["PersonRef"];
            /** Is Given */
            is_given: boolean;
            recipient: components["schemas"]["PersonRef"];
        };
        /**
         * PairProposal
         * @description `shared`: requirements that both worked on in the last 90 days.
         */
        PairProposal: {
            giver: components["schemas"]["PersonRef"];
            recipient: components["schemas"]["PersonRef"];
            /** Shared */
            shared: number;
        };
        /** PairProposals */
        PairProposals: {
            /** Pairs */
            pairs: components["schemas"]["PairProposal"][];
            /** People */
            people: components["schemas"]["PersonRef"][];
        };
        /**
         * PairsOut
         * @description The index of overlap of each pair of managers per month, the greatest of the latest month first.
         */
        PairsOut: {
            /** Months */
            months: string[];
            /** Pairs */
            pairs: components["schemas"]["PairOut"][];
        };
        /** PartOut */
        PartOut: {
            /**
             * Op
             * @enum {string}
             */
            op: "same" | "removed" | "added";
            /** Text */
            text: string;
        };
        /**
         * PartyOut
         * @description `is_done`: has done what the running step asks.
         */
        PartyOut: {
            /** Is Done */
            is_done: boolean;
            person: components["schemas"]["PersonRef"];
        };
        /**
         * PassageOut
         * @description A field under review; `text` is what passages are marked in.
         */
        PassageOut: {
            /** Field */
            field: string;
            /** Is Rich */
            is_rich: boolean;
            /** Label */
            label: string;
            /** Said */
            said: string;
            /** Text */
            text: string;
        };
        /** PasswordIn */
        PasswordIn: {
            /**
             * Current
             * @default
             */
            current: string;
            /** New */
            new: string;
        };
        /** PastOccurrence */
        PastOccurrence: {
            /** Cost */
            cost: number | null;
            /** Delay Days */
            delay_days: number | null;
            /** Lesson */
            lesson: string;
            /**
             * Occurred On
             * Format: date
             */
            occurred_on: string;
        };
        /**
         * PastOut
         * @description A risk that ended. `because`: "words", "category", "link".
         */
        PastOut: {
            /** Because */
            because: string[];
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Cause */
            cause: string;
            /** Effect */
            effect: string;
            /** Event */
            event: string;
            /** Key */
            key: string;
            /** Occurrences */
            occurrences: components["schemas"]["PastOccurrence"][];
            /** Responses */
            responses: string[];
            /** Sentence */
            sentence: string;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /**
         * PatternOut
         * @description The EARS pattern of one sentence; `proposal` is how a sentence without one could read.
         */
        PatternOut: {
            /** End */
            end: number;
            /** Field */
            field: string;
            /** Name */
            name: string;
            /** Pattern */
            pattern: string;
            /** Proposal */
            proposal: string | null;
            /** Start */
            start: number;
        };
        /**
         * Pause
         * @description The task is interrupted for `days` after `after_days` of its work, in working days from its start.
         */
        Pause: {
            /** After Days */
            after_days: number;
            /** Days */
            days: number;
        };
        /**
         * PeerProposal
         * @description `shared`: requirements that both worked on in the last 90 days.
         */
        PeerProposal: {
            person: components["schemas"]["PersonRef"];
            /** Shared */
            shared: number;
        };
        /** PersonCapacity */
        PersonCapacity: {
            /** People Days */
            people_days: number;
            /** Person */
            person: number;
        };
        /** PersonChangeIn */
        PersonChangeIn: {
            /** Availability */
            availability?: number | null;
            /** Day Rate */
            day_rate?: number | null;
            /** Department */
            department?: number | null;
            /** Experience */
            experience?: string | null;
            /** Experience Years */
            experience_years?: number | null;
            /** Joins On */
            joins_on?: string | null;
            /** Leaves */
            leaves?: components["schemas"]["LeaveIn"][] | null;
            /** Leaves After */
            leaves_after?: string | null;
            /** Levels */
            levels?: {
                [key: string]: number;
            } | null;
            /** Most Share */
            most_share?: number | null;
            /** Most Tasks */
            most_tasks?: number | null;
            /** Name */
            name?: string | null;
            /** Role */
            role?: string | null;
            /** Skills */
            skills?: string[] | null;
            /** User */
            user?: number | null;
            /** Version */
            version?: number | null;
            /** Week */
            week?: number[] | null;
            /** Wishes */
            wishes?: components["schemas"]["WishIn"][] | null;
        };
        /** PersonIn */
        PersonIn: {
            /** Availability */
            availability?: number | null;
            /** Day Rate */
            day_rate?: number | null;
            /** Department */
            department?: number | null;
            /** Experience */
            experience?: string | null;
            /** Experience Years */
            experience_years?: number | null;
            /** Joins On */
            joins_on?: string | null;
            /** Leaves */
            leaves?: components["schemas"]["LeaveIn"][] | null;
            /** Leaves After */
            leaves_after?: string | null;
            /** Levels */
            levels?: {
                [key: string]: number;
            } | null;
            /** Most Share */
            most_share?: number | null;
            /** Most Tasks */
            most_tasks?: number | null;
            /** Name */
            name: string;
            /** Role */
            role?: string | null;
            /** Skills */
            skills?: string[] | null;
            /** User */
            user?: number | null;
            /** Week */
            week?: number[] | null;
            /** Wishes */
            wishes?: components["schemas"]["WishIn"][] | null;
        };
        /**
         * PersonOut
         * @description `availability` is a share of a working day, `week` that of each weekday from Monday on; `skills` are names and
         *     `levels` their levels, 1 to 5; `leaves` include both ends. `most_share` is how much of what they give may be
         *     planned, `most_tasks` how many tasks at once (null: any number). `day_rate` is null for those who do not plan.
         */
        PersonOut: {
            /** Availability */
            availability: number;
            /** Can Edit */
            can_edit: boolean;
            /** Day Rate */
            day_rate: number | null;
            /** Department */
            department: number | null;
            /** Department Name */
            department_name: string;
            /** Experience */
            experience: string;
            /** Experience Years */
            experience_years: number | null;
            /** Id */
            id: number;
            /** Joins On */
            joins_on: string | null;
            /** Leaves */
            leaves: components["schemas"]["LeaveOut"][];
            /** Leaves After */
            leaves_after: string | null;
            /** Levels */
            levels: {
                [key: string]: number;
            };
            /** Most Share */
            most_share: number;
            /** Most Tasks */
            most_tasks: number | null;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Skills */
            skills: string[];
            /** User */
            user: number | null;
            /** Version */
            version: number;
            /** Week */
            week: number[];
            /** Wishes */
            wishes: components["schemas"]["WishOut"][];
        };
        /** PersonRef */
        PersonRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** PhaseForecast */
        PhaseForecast: {
            /** Computed On */
            computed_on: string | null;
            /** Id */
            id: number;
            /** Is Milestone */
            is_milestone: boolean;
            /** Key */
            key: string;
            /** Planned On */
            planned_on: string | null;
            /** Promised On */
            promised_on: string | null;
            /** Slack Days */
            slack_days: number | null;
            /** Title */
            title: string;
        };
        /**
         * PhaseOut
         * @description The span follows from the tasks below it; the window is what was proposed for it.
         */
        PhaseOut: {
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Id */
            id: number;
            /** Is Late */
            is_late: boolean;
            /** Key */
            key: string;
            /** Progress */
            progress: number;
            /** Start On */
            start_on: string | null;
            /** Tasks */
            tasks: number;
            /** Tasks Done */
            tasks_done: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Window Finish On */
            window_finish_on: string | null;
            /** Window Start On */
            window_start_on: string | null;
        };
        /** PhasesIn */
        PhasesIn: {
            /** Phases */
            phases: components["schemas"]["DatedPhaseIn"][];
        };
        /** PictureOut */
        PictureOut: {
            /** Dependencies */
            dependencies: components["schemas"]["DependencyOut"][];
            /** Items */
            items: components["schemas"]["RoadmapItemOut"][];
            /** Lanes */
            lanes: components["schemas"]["LaneOut"][];
            /** Left Out */
            left_out: number;
            roadmap: components["schemas"]["RoadmapOut"];
            /**
             * Today
             * Format: date
             */
            today: string;
        };
        /** PictureQuery */
        PictureQuery: {
            /**
             * Format
             * @default svg
             * @enum {string}
             */
            format: "svg" | "png" | "pdf";
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Project
             * @default
             */
            project: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Requirement
             * @default
             */
            requirement: string;
            /**
             * Skill
             * @default
             */
            skill: string;
        };
        /**
         * PlacedOut
         * @description A risk on the matrix.
         */
        PlacedOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Id */
            id: number;
            /** Inherent */
            inherent: [
                number,
                number
            ] | null;
            /** Key */
            key: string;
            /** Residual */
            residual: [
                number,
                number
            ] | null;
            /**
             * State
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Target */
            target: [
                number,
                number
            ] | null;
            /** Title */
            title: string;
            /** Trail */
            trail: components["schemas"]["PositionOut"][];
            /** Version */
            version: number;
        };
        /**
         * Placement
         * @description Who and when; parts as in `TaskRow`.
         */
        Placement: {
            /** Finish On */
            finish_on: string | null;
            /** Finish Part */
            finish_part: number;
            /** Person */
            person: number | null;
            /** Start On */
            start_on: string | null;
            /** Start Part */
            start_part: number;
        };
        /**
         * PlanAimDifference
         * @description A release, project or milestone: when it finished in the one plan and finishes in the other.
         */
        PlanAimDifference: {
            /** After On */
            after_on: string | null;
            /** Before On */
            before_on: string | null;
            /** Days */
            days: number | null;
            /** Due On */
            due_on: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "release" | "project" | "milestone";
            /** Name */
            name: string;
        };
        /** PlanBaselineCan */
        PlanBaselineCan: {
            /** Withdraw */
            withdraw: boolean;
        };
        /** PlanBaselineIn */
        PlanBaselineIn: {
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * @default {
             *       "kind": "workspace",
             *       "project": null,
             *       "releases": null
             *     }
             */
            scope: components["schemas"]["PlanScopeIn"];
        };
        /**
         * PlanBaselineOut
         * @description `scope` says in words what was frozen.
         */
        PlanBaselineOut: {
            can: components["schemas"]["PlanBaselineCan"];
            /** Id */
            id: number;
            /** Is Withdrawn */
            is_withdrawn: boolean;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Scope */
            scope: string;
            /** Scope Kind */
            scope_kind: string;
            /** Tasks */
            tasks: number;
        };
        /** PlanBaselinePage */
        PlanBaselinePage: {
            /** Can Take */
            can_take: boolean;
            /** Items */
            items: components["schemas"]["PlanBaselineOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PlanCheckIn
         * @description `project` null: a new one in `product`. `people`: {resource UID: person's id, "new" or ""}.
         */
        PlanCheckIn: {
            /**
             * People
             * @default {}
             */
            people: {
                [key: string]: number | string;
            };
            /** Product */
            product?: number | null;
            /** Project */
            project?: number | null;
        };
        /**
         * PlanChoicesIn
         * @description {UID: "take", "leave" or "mine"}; `everything` does the same for all rows of one action.
         */
        PlanChoicesIn: {
            /**
             * Choices
             * @default {}
             */
            choices: {
                [key: string]: string;
            };
            /**
             * Everything
             * @default {}
             */
            everything: {
                [key: string]: string;
            };
        };
        /** PlanComparisonOut */
        PlanComparisonOut: {
            after: components["schemas"]["PlanTotals"];
            /** Aims */
            aims: components["schemas"]["PlanAimDifference"][];
            before: components["schemas"]["PlanTotals"];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Items */
            items: components["schemas"]["PlanTaskDifference"][];
            left: components["schemas"]["PlanSideOut"];
            /** Next Cursor */
            next_cursor: string | null;
            right: components["schemas"]["PlanSideOut"];
        };
        /**
         * PlanComparisonQuery
         * @description `right` is another plan baseline; without it the present plan.
         */
        PlanComparisonQuery: {
            /**
             * Change
             * @default
             * @enum {string}
             */
            change: "" | "added" | "removed" | "changed" | "same";
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /** Right */
            right?: number | null;
        };
        /** PlanCounts */
        PlanCounts: {
            /** Change */
            change: number;
            /** Conflict */
            conflict: number;
            /** Create */
            create: number;
            /** Deleted */
            deleted: number;
            /** Gone */
            gone: number;
            /** Skip */
            skip: number;
        };
        /**
         * PlanDifferenceOut
         * @description One thing that differs. `row` is what to choose when the scenario is applied; an assumption cannot be.
         */
        PlanDifferenceOut: {
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /** Fields */
            fields: components["schemas"]["PlanFieldOut"][];
            /** Is Assumption */
            is_assumption: boolean;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Kind Said */
            kind_said: string;
            /** Name */
            name: string;
            /** Ref */
            ref: number;
            /** Row */
            row: number;
        };
        /**
         * PlanFieldChange
         * @description `ours` and `theirs` in words. `is_conflict`: both sides changed it since the last import.
         */
        PlanFieldChange: {
            /** Field */
            field: string;
            /** Is Conflict */
            is_conflict: boolean;
            /** Ours */
            ours: string;
            /** Theirs */
            theirs: string;
        };
        /**
         * PlanFieldOut
         * @description A field in words, with both values.
         */
        PlanFieldOut: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Field */
            field: string;
            /** Label */
            label: string;
        };
        /**
         * PlanImportOut
         * @description An import as it stands. `kept`: by kind of element, the children kept unread: {name: how many}.
         */
        PlanImportOut: {
            /** Assignments */
            assignments: number;
            /** Choices */
            choices: {
                [key: string]: string;
            };
            counts: components["schemas"]["PlanCounts"] | null;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Operation Id */
            operation_id: string | null;
            /** Product */
            product: number | null;
            /** Project */
            project: number | null;
            /** Report */
            report: components["schemas"]["PlanReportLine"][];
            /** Resources */
            resources: components["schemas"]["PlanResourceOut"][];
            /** Start On */
            start_on: string;
            /** State */
            state: string;
            /** Tasks */
            tasks: number;
            /** Title */
            title: string;
            /** Version */
            version: string;
        };
        /**
         * PlanningJobOut
         * @description Watch it at `/jobs/{job}`; its result names the proposal.
         */
        PlanningJobOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
            /** Kind */
            kind: string;
            /** State */
            state: string;
        };
        /**
         * PlanReleasesIn
         * @description `releases` empty: all that are not frozen. `basis` says what value means; "auto" takes the first of
         *     score, value and demands that at least half of the requirements have.
         */
        PlanReleasesIn: {
            /**
             * Basis
             * @default auto
             * @enum {string}
             */
            basis: "auto" | "score" | "value" | "demands";
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Seconds
             * @default 20
             */
            seconds: number;
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /**
             * Skip Unestimated
             * @default false
             */
            skip_unestimated: boolean;
        };
        /**
         * PlanReportLine
         * @description One thing that the plan cannot hold, or holds only nearly. It is kept and goes out again as it came.
         */
        PlanReportLine: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Names */
            names: string[];
            /** Text */
            text: string;
        };
        /**
         * PlanResourceOut
         * @description A resource of the file. `who` is a person's id, "new" for one that the import makes, or empty for nobody.
         *
         *     `can_be_person`: it is neither material nor cost.
         */
        PlanResourceOut: {
            /** Can Be Person */
            can_be_person: boolean;
            /** Email */
            email: string;
            /** Is Generic */
            is_generic: boolean;
            /** Name */
            name: string;
            /** Uid */
            uid: number;
            /** Who */
            who: number | string;
        };
        /**
         * PlanRowOut
         * @description One task of the dry run. `choices` may be chosen; `chosen` is what happens now.
         */
        PlanRowOut: {
            /** Action */
            action: string;
            /** Changes */
            changes: components["schemas"]["PlanFieldChange"][];
            /** Choices */
            choices: string[];
            /** Chosen */
            chosen: string;
            /** Finish On */
            finish_on: string | null;
            /** Is Milestone */
            is_milestone: boolean;
            /** Is Summary */
            is_summary: boolean;
            /** Key */
            key: string;
            /** Level */
            level: number;
            /** Line */
            line: number;
            /** Notes */
            notes: string[];
            /** Person */
            person: string;
            /** Start On */
            start_on: string | null;
            /** Title */
            title: string;
            /** Uid */
            uid: number;
        };
        /** PlanRowPage */
        PlanRowPage: {
            /** Items */
            items: components["schemas"]["PlanRowOut"][];
            /** Next Offset */
            next_offset: number | null;
            /** Total */
            total: number;
        };
        /**
         * PlanScopeIn
         * @description What to freeze: the whole plan, the tasks of a project, or those of releases.
         */
        PlanScopeIn: {
            /**
             * Kind
             * @default workspace
             * @enum {string}
             */
            kind: "workspace" | "project" | "releases";
            /** Project */
            project?: number | null;
            /** Releases */
            releases?: number[] | null;
        };
        /**
         * PlanSideOut
         * @description A plan baseline, or the present plan (`id` null).
         */
        PlanSideOut: {
            /** Id */
            id: number | null;
            /** Name */
            name: string;
        };
        /** PlanStartedOut */
        PlanStartedOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
        };
        /**
         * PlanTaskDifference
         * @description Differences are working days, right less left: above zero is later or more. Null where one side has none.
         */
        PlanTaskDifference: {
            after: components["schemas"]["PlanTaskSide"] | null;
            before: components["schemas"]["PlanTaskSide"] | null;
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed" | "changed" | "same";
            /** Effort Days */
            effort_days: number | null;
            /** Finish Days */
            finish_days: number | null;
            /** Key */
            key: string;
            /** Start Days */
            start_days: number | null;
            /** Task */
            task: number;
            /** Title */
            title: string;
        };
        /** PlanTaskSide */
        PlanTaskSide: {
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Person */
            person: string;
            /** Start On */
            start_on: string | null;
        };
        /** PlanTotals */
        PlanTotals: {
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Labour Cost */
            labour_cost: number | null;
            /** Other Cost */
            other_cost: number;
            /** Tasks */
            tasks: number;
        };
        /**
         * PortfolioGroupOut
         * @description Time nodes, indicators and needs of the objectives of one theme, product, owner or period.
         */
        PortfolioGroupOut: {
            /**
             * Band
             * @enum {string}
             */
            band: "green" | "amber" | "red" | "none";
            /** Bands */
            bands: {
                [key: string]: number;
            };
            /** Capacity Days */
            capacity_days: number | null;
            /** Cost */
            cost: number;
            /** First Due On */
            first_due_on: string | null;
            /** Id */
            id: string | null;
            /** Last Due On */
            last_due_on: string | null;
            /** Name */
            name: string;
            /** Need Days */
            need_days: number;
            /** Next Due On */
            next_due_on: string | null;
            /** Score */
            score: number | null;
            /** States */
            states: {
                [key: string]: number;
            };
            /** Unestimated */
            unestimated: number;
        };
        /** PortfolioOut */
        PortfolioOut: {
            /** By */
            by: string;
            /** Groups */
            groups: components["schemas"]["PortfolioGroupOut"][];
            /** Nodes */
            nodes: components["schemas"]["ObjectiveRow"][];
            /** Periods */
            periods: string[];
            whole: components["schemas"]["PortfolioGroupOut"];
        };
        /**
         * PositionIn
         * @description `criteria` are names of what the answer should be measured by.
         */
        PositionIn: {
            /**
             * Criteria
             * @default []
             */
            criteria: string[];
            /**
             * Evidence
             * @default
             */
            evidence: string;
            /** Position */
            position: string;
            /** Reasons */
            reasons: string;
        };
        /**
         * PositionOut
         * @description Empty words until the reveal, but for one's own.
         */
        PositionOut: {
            /** At */
            at: string | null;
            /** Criteria */
            criteria: string[];
            /** Evidence */
            evidence: string;
            /** Is Stated */
            is_stated: boolean;
            /** Is Visible */
            is_visible: boolean;
            person: components["schemas"]["PersonRef"];
            /** Position */
            position: string;
            /** Reasons */
            reasons: string;
        };
        /**
         * PreparedOut
         * @description What a new disagreement starts from: the things found behind the keys, who answers for them, who decides and
         *     why it is they. `background` says where the rating session left off that it comes from.
         */
        PreparedOut: {
            /** About */
            about: components["schemas"]["AboutOut"][];
            authority: components["schemas"]["PersonRef"] | null;
            /** Authority Because */
            authority_because: string;
            /** Background */
            background: string;
            /** Deadlines */
            deadlines: {
                [key: string]: string;
            };
            /** Parties */
            parties: components["schemas"]["PersonRef"][];
        };
        /** PresenceIn */
        PresenceIn: {
            /**
             * Place
             * @default
             */
            place: string;
            /** Tab */
            tab: string;
        };
        /** PresenceOut */
        PresenceOut: {
            /** Name */
            name: string;
            /** Place */
            place: string;
            /** Tab */
            tab: string;
            /** User */
            user: number;
        };
        /**
         * PreviewConflict
         * @description What the move would break, and which tasks it concerns.
         */
        PreviewConflict: {
            sentence: components["schemas"]["SentenceOut"];
            /** Tasks */
            tasks: number[];
        };
        /** PreviewedRelease */
        PreviewedRelease: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /** Late Days */
            late_days: number;
            /** Name */
            name: string;
        };
        /**
         * PreviewedTask
         * @description To commit, send `after` with `version` to `change_tasks`.
         */
        PreviewedTask: {
            after: components["schemas"]["Placement"];
            before: components["schemas"]["Placement"];
            /** Free Float Days */
            free_float_days: number;
            /** Id */
            id: number;
            /** Is Critical */
            is_critical: boolean;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Total Float Days */
            total_float_days: number;
            /** Version */
            version: number;
        };
        /**
         * PreviewIn
         * @description Where a task would be put: the start alone moves the bar, the finish alone resizes it.
         *
         *     `follow` "links": only successors give way; "links_and_resources": also whatever the same people do.
         */
        PreviewIn: {
            /** Finish On */
            finish_on?: string | null;
            /** Finish Part */
            finish_part?: number | null;
            /**
             * Follow
             * @default links
             * @enum {string}
             */
            follow: "links" | "links_and_resources";
            /** Start On */
            start_on?: string | null;
            /** Start Part */
            start_part?: number | null;
            /** Task */
            task: number;
        };
        /**
         * PreviewOut
         * @description What moves with the task, the moved one included. `earliest_on` is the first day that its links allow;
         *     `critical` are all critical tasks afterwards.
         */
        PreviewOut: {
            /** Conflicts */
            conflicts: components["schemas"]["PreviewConflict"][];
            /** Critical */
            critical: number[];
            /**
             * Earliest On
             * Format: date
             */
            earliest_on: string;
            /** Moved */
            moved: components["schemas"]["PreviewedTask"][];
            /** Releases */
            releases: components["schemas"]["PreviewedRelease"][];
        };
        /**
         * PreviewQuery
         * @description `section` draws only that one; `most` limits the requirements of each section.
         */
        PreviewQuery: {
            /**
             * Most
             * @default 30
             */
            most: number;
            /** Section */
            section?: number | null;
        };
        /** PriorityCan */
        PriorityCan: {
            /** Lead */
            lead: boolean;
            /** Reorder */
            reorder: boolean;
        };
        /** PriorityChangeOut */
        PriorityChangeOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Now */
            now: number | null;
            /** Reasons */
            reasons: components["schemas"]["PriorityReasonOut"][];
            /** Title */
            title: string;
            /** Was */
            was: number | null;
        };
        /**
         * PriorityCycleDetail
         * @description What stands elsewhere than at the start of the cycle, with the reasons given in it.
         */
        PriorityCycleDetail: {
            /** Changes */
            changes: components["schemas"]["PriorityChangeOut"][];
            /** Due On */
            due_on: string | null;
            /** Frozen At */
            frozen_at: string | null;
            /** Is Due */
            is_due: boolean;
            /** Number */
            number: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /** PriorityCycleIn */
        PriorityCycleIn: {
            /** Due On */
            due_on?: string | null;
        };
        /** PriorityCycleOut */
        PriorityCycleOut: {
            /** Due On */
            due_on: string | null;
            /** Frozen At */
            frozen_at: string | null;
            /** Is Due */
            is_due: boolean;
            /** Number */
            number: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /**
         * PriorityItemOut
         * @description `was` is the place at the start of the cycle, null for what is new; `release` the name of its release.
         */
        PriorityItemOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Place */
            place: number;
            /** Priority */
            priority: string;
            /** Product */
            product: number;
            /** Reasons */
            reasons: components["schemas"]["PriorityReasonOut"][];
            /** Release */
            release: string | null;
            /** Score */
            score: number | null;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Was */
            was: number | null;
        };
        /**
         * PriorityListOut
         * @description `items` at most 500 in order; `missing` counts the open requirements without a place.
         */
        PriorityListOut: {
            can: components["schemas"]["PriorityCan"];
            /** Count */
            count: number;
            cycle: components["schemas"]["PriorityCycleOut"] | null;
            /** Cycles */
            cycles: components["schemas"]["PriorityCycleOut"][];
            /** Edition */
            edition: number;
            /** Items */
            items: components["schemas"]["PriorityItemOut"][];
            /** Key */
            key: string;
            /** Missing */
            missing: number;
            /** Top Count */
            top_count: number;
        };
        /**
         * PriorityMoveIn
         * @description `edition` is the one that the person saw; `place` counts from 1.
         */
        PriorityMoveIn: {
            /**
             * Edition
             * @default 0
             */
            edition: number;
            /** Item */
            item: number;
            /** Place */
            place: number;
            /** Reason */
            reason: string;
        };
        /**
         * PriorityReasonOut
         * @description `source` is the key of the rating session that it came from, or empty.
         */
        PriorityReasonOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Now */
            now: number;
            /** Reason */
            reason: string;
            /** Source */
            source: string;
            /** Was */
            was: number | null;
        };
        /** PrioritySettingsIn */
        PrioritySettingsIn: {
            /** Top Count */
            top_count: number;
        };
        /** ProductChangeIn */
        ProductChangeIn: {
            /** Description */
            description?: string | null;
            /** Is Archived */
            is_archived?: boolean | null;
            /** Name */
            name?: string | null;
        };
        /** ProductIn */
        ProductIn: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Key Prefix */
            key_prefix: string;
            /** Name */
            name: string;
        };
        /** ProductOut */
        ProductOut: {
            /** Description */
            description: string;
            /** Id */
            id: number;
            /** Is Archived */
            is_archived: boolean;
            /** Key Prefix */
            key_prefix: string;
            /** Name */
            name: string;
        };
        /** ProductScoreOut */
        ProductScoreOut: {
            /** Product */
            product: number;
            /** Requirements */
            requirements: number;
            /** Score */
            score: number;
        };
        /** ProfileIn */
        ProfileIn: {
            /** Language */
            language?: string | null;
            /** Name */
            name?: string | null;
        };
        /**
         * ProjectBeginIn
         * @description With `phases` these are laid out; without, those that `template` proposes; with neither, none.
         */
        ProjectBeginIn: {
            /** Deadline */
            deadline?: string | null;
            /** Goal */
            goal?: string | null;
            /** Kind */
            kind?: ("waterfall" | "ipd" | "scrum" | "mixed") | null;
            /** Managers */
            managers?: number[] | null;
            /** Owner */
            owner?: number | null;
            /** Phases */
            phases?: components["schemas"]["DatedPhaseIn"][] | null;
            /** Product */
            product: number;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** State */
            state?: ("planned" | "active" | "paused" | "done" | "cancelled") | null;
            /**
             * Template
             * @default
             */
            template: string;
            /** Title */
            title: string;
        };
        /** ProjectCan */
        ProjectCan: {
            /** Edit */
            edit: boolean;
            /** Plan */
            plan: boolean;
        };
        /**
         * ProjectChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         */
        ProjectChangeIn: {
            /** Deadline */
            deadline?: string | null;
            /** Goal */
            goal?: string | null;
            /** Kind */
            kind?: ("waterfall" | "ipd" | "scrum" | "mixed") | null;
            /** Managers */
            managers?: number[] | null;
            /** Owner */
            owner?: number | null;
            /** Product */
            product?: number | null;
            /** Start On */
            start_on?: string | null;
            /** State */
            state?: ("planned" | "active" | "paused" | "done" | "cancelled") | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /** ProjectFieldsOut */
        ProjectFieldsOut: {
            /** Deadline */
            deadline: string | null;
            /** Goal */
            goal: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "waterfall" | "ipd" | "scrum" | "mixed";
            /** Managers */
            managers: number[];
            /** Owner */
            owner: number | null;
            /** Product */
            product: number | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "active" | "paused" | "done" | "cancelled";
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** ProjectMoveIn */
        ProjectMoveIn: {
            /** Deadline */
            deadline?: string | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Version */
            version?: number | null;
        };
        /** ProjectOut */
        ProjectOut: {
            can: components["schemas"]["ProjectCan"];
            /** Deadline */
            deadline: string | null;
            /** Effort Days */
            effort_days: number;
            /** Factors */
            factors: components["schemas"]["FactorOut"][];
            /** Finish On */
            finish_on: string | null;
            /** Goal */
            goal: string;
            /** Id */
            id: number;
            /** Is Late */
            is_late: boolean;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "waterfall" | "ipd" | "scrum" | "mixed";
            /** Managers */
            managers: components["schemas"]["PersonRef"][];
            /** Milestones */
            milestones: number;
            /** Milestones Passed */
            milestones_passed: number;
            next_milestone: components["schemas"]["NextMilestone"] | null;
            owner: components["schemas"]["PersonRef"] | null;
            /** Phases */
            phases: components["schemas"]["PhaseOut"][];
            /** Product */
            product: number | null;
            /** Progress */
            progress: number;
            /** Requirements */
            requirements: components["schemas"]["ProjectRequirement"][];
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "active" | "paused" | "done" | "cancelled";
            /** Stones */
            stones: components["schemas"]["MilestoneOut"][];
            /** Tasks */
            tasks: number;
            /** Tasks Beside */
            tasks_beside: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** ProjectRequirement */
        ProjectRequirement: {
            /** Has Tasks */
            has_tasks: boolean;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Release */
            release: string | null;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /**
         * ProjectRow
         * @description `progress` is the done part of the effort; `finish_on` the last planned day of everything in it.
         */
        ProjectRow: {
            can: components["schemas"]["ProjectCan"];
            /** Deadline */
            deadline: string | null;
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Goal */
            goal: string;
            /** Id */
            id: number;
            /** Is Late */
            is_late: boolean;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "waterfall" | "ipd" | "scrum" | "mixed";
            /** Managers */
            managers: components["schemas"]["PersonRef"][];
            /** Milestones */
            milestones: number;
            /** Milestones Passed */
            milestones_passed: number;
            next_milestone: components["schemas"]["NextMilestone"] | null;
            owner: components["schemas"]["PersonRef"] | null;
            /** Product */
            product: number | null;
            /** Progress */
            progress: number;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "active" | "paused" | "done" | "cancelled";
            /** Tasks */
            tasks: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** ProjectsOut */
        ProjectsOut: {
            /** Can Create */
            can_create: boolean;
            /** Items */
            items: components["schemas"]["ProjectRow"][];
        };
        /** ProposalCan */
        ProposalCan: {
            /** Apply */
            apply: boolean;
            /** Drop */
            drop: boolean;
        };
        /**
         * ProposalOut
         * @description One of `release_plan` and `schedule` is there, by `kind`.
         */
        ProposalOut: {
            can: components["schemas"]["ProposalCan"];
            /** Changes */
            changes: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonRef"];
            /** Gap */
            gap: number | null;
            /** Id */
            id: number;
            /**
             * Job
             * Format: uuid
             */
            job: string;
            /** Kind */
            kind: string;
            release_plan?: components["schemas"]["ReleasePlanOut"] | null;
            schedule?: components["schemas"]["ScheduleOut"] | null;
            /** Settled At */
            settled_at: string | null;
            settled_by: components["schemas"]["PersonRef"] | null;
            /** State */
            state: string;
            /** Status */
            status: string;
            /** Verdict */
            verdict: string;
        };
        /**
         * ProposalRow
         * @description `status`: optimal, feasible, infeasible or unknown; `verdict` says it in words with what is possible
         *     at most. `changes` is the length of the diff.
         */
        ProposalRow: {
            /** Changes */
            changes: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonRef"];
            /** Gap */
            gap: number | null;
            /** Id */
            id: number;
            /**
             * Job
             * Format: uuid
             */
            job: string;
            /** Kind */
            kind: string;
            /** Settled At */
            settled_at: string | null;
            settled_by: components["schemas"]["PersonRef"] | null;
            /** State */
            state: string;
            /** Status */
            status: string;
            /** Verdict */
            verdict: string;
        };
        /** ProposalsOut */
        ProposalsOut: {
            /** Peers */
            peers: components["schemas"]["PeerProposal"][];
            person: components["schemas"]["PersonRef"];
        };
        /**
         * ProposedOut
         * @description What is left when responses work as they promise: of those in place, and of all that are planned.
         */
        ProposedOut: {
            cost: components["schemas"]["DistributionOut"] | null;
            delay: components["schemas"]["DistributionOut"] | null;
            /** Expected Cost */
            expected_cost: number | null;
            /** Expected Days */
            expected_days: number | null;
            /** Impact */
            impact: number | null;
            /** Likelihood */
            likelihood: number | null;
            /** Probability */
            probability: number | null;
        };
        /** ProposedPhases */
        ProposedPhases: {
            /** Phases */
            phases: components["schemas"]["DatedPhaseOut"][];
        };
        /**
         * ProposePhasesIn
         * @description `template` is a kind or the number of an own template.
         */
        ProposePhasesIn: {
            /** Deadline */
            deadline?: string | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Template */
            template: string;
        };
        /**
         * PublicItemOut
         * @description An item as the public sees it: a number in this answer instead of an id; what was not chosen is absent.
         */
        PublicItemOut: {
            /** Finish On */
            finish_on?: string | null;
            /** Goals */
            goals?: string[] | null;
            /** Horizon */
            horizon: string;
            /** Id */
            id: number;
            /** Is Late */
            is_late?: boolean | null;
            /** Key */
            key?: string | null;
            /** Lanes */
            lanes: string[];
            /** Owner Name */
            owner_name?: string | null;
            /** Product Name */
            product_name?: string | null;
            /** Progress */
            progress?: number | null;
            /** Release */
            release?: string | null;
            /** Start On */
            start_on?: string | null;
            /** State */
            state?: string | null;
            /** Title */
            title: string;
        };
        /** PublicRoadmapOut */
        PublicRoadmapOut: {
            /** Dependencies */
            dependencies: components["schemas"]["DependencyOut"][];
            /** Fields */
            fields: string[];
            /** Items */
            items: components["schemas"]["PublicItemOut"][];
            /** Lane */
            lane: string;
            /** Lanes */
            lanes: components["schemas"]["LaneOut"][];
            /** Language */
            language: string;
            /** Left Out */
            left_out: number;
            /** Name */
            name: string;
            /** Span */
            span: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Workspace */
            workspace: string;
        };
        /**
         * QuadrantPointOut
         * @description `quadrant` quick_win, big_bet, fill_in or money_pit.
         */
        QuadrantPointOut: {
            /** Effort */
            effort: number;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Quadrant */
            quadrant: string;
            /** Title */
            title: string;
            /** Value */
            value: number;
        };
        /**
         * QuadrantsOut
         * @description The lines are the medians; on the line counts as much value, and as little effort.
         */
        QuadrantsOut: {
            /** Effort Line */
            effort_line: number;
            /** Points */
            points: components["schemas"]["QuadrantPointOut"][];
            /** Value Line */
            value_line: number;
        };
        /**
         * QuantityOut
         * @description `mean_…` are means of the distributions, `expected_…` times the probability.
         */
        QuantityOut: {
            cost: components["schemas"]["DistributionOut"] | null;
            delay: components["schemas"]["DistributionOut"] | null;
            /** Expected Cost */
            expected_cost: number | null;
            /** Expected Days */
            expected_days: number | null;
            /** Mean Cost */
            mean_cost: number | null;
            /** Mean Days */
            mean_days: number | null;
            /** Probability */
            probability: number | null;
        };
        /** QuestionIn */
        QuestionIn: {
            /** Category */
            category: string;
            /** Question */
            question: string;
        };
        /** QuestionOut */
        QuestionOut: {
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Question */
            question: string;
        };
        /** RankedPage */
        RankedPage: {
            /** Items */
            items: components["schemas"]["RankedRequirement"][];
            /** Method */
            method: string;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * RankedRequirement
         * @description `position` is null for what is closed and for what the method cannot figure.
         */
        RankedRequirement: {
            /** Effort Likely Days */
            effort_likely_days: number | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Position */
            position: number | null;
            /** Priority */
            priority: string;
            /** Product */
            product: number;
            scores: components["schemas"]["ScoresOut"];
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Value */
            value: number | null;
        };
        /** RankingCan */
        RankingCan: {
            /** Change */
            change: boolean;
            /** Score */
            score: boolean;
        };
        /**
         * RankingCriterionIn
         * @description Without an id it is a new criterion.
         */
        RankingCriterionIn: {
            /** Id */
            id?: string | null;
            /** Name */
            name: string;
            /** Weight */
            weight: number;
        };
        /** RankingCriterionOut */
        RankingCriterionOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Weight */
            weight: number;
        };
        /** RankingIn */
        RankingIn: {
            /** Criteria */
            criteria?: components["schemas"]["RankingCriterionIn"][] | null;
            /** Method */
            method?: string | null;
            /** Version */
            version: number;
        };
        /**
         * RankingMethodOut
         * @description `is_rated`: its figures come from rating sessions only.
         */
        RankingMethodOut: {
            /** About */
            about: string;
            /** Formula */
            formula: string;
            /** Id */
            id: string;
            /** Inputs */
            inputs: components["schemas"]["ScoreInputOut"][];
            /** Is Rated */
            is_rated: boolean;
            /** Label */
            label: string;
        };
        /**
         * RankingOut
         * @description `method` orders the backlog; the others stand beside it.
         */
        RankingOut: {
            can: components["schemas"]["RankingCan"];
            /** Criteria */
            criteria: components["schemas"]["RankingCriterionOut"][];
            /** Method */
            method: string;
            /** Methods */
            methods: components["schemas"]["RankingMethodOut"][];
            /** Version */
            version: number;
        };
        /** RatedInputsIn */
        RatedInputsIn: {
            /** Inputs */
            inputs: {
                [key: string]: number;
            };
            /** Item */
            item: number;
        };
        /** RatedItemOut */
        RatedItemOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Product */
            product: number;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /** RatedPointsIn */
        RatedPointsIn: {
            /** Item */
            item: number;
            /** Points */
            points: number;
        };
        /** RatedValueOut */
        RatedValueOut: {
            /** Rank */
            rank: number;
            /** Value */
            value: number;
            voice: components["schemas"]["RatingVoiceOut"];
        };
        /** RaterIn */
        RaterIn: {
            /** User */
            user: number;
            /**
             * Weight
             * @default 1
             */
            weight: number;
        };
        /** RaterOut */
        RaterOut: {
            /** Has Handed In */
            has_handed_in: boolean;
            person: components["schemas"]["PersonRef"];
            /** Weight */
            weight: number;
        };
        /**
         * RatingAgreementOut
         * @description Kendall's W over the requirements that all raters rated, ties corrected; null where it is not defined.
         */
        RatingAgreementOut: {
            /** Chi Square */
            chi_square: number | null;
            /** Degrees */
            degrees: number;
            /** Items */
            items: number;
            /** P Value */
            p_value: number | null;
            /** Raters */
            raters: number;
            /** Strength */
            strength: string | null;
            /** W */
            w: number | null;
        };
        /** RatingAhpOut */
        RatingAhpOut: {
            group: components["schemas"]["RatingConsistencyOut"];
            /** People */
            people: components["schemas"]["RatingVoiceConsistencyOut"][];
            /** Weights */
            weights: components["schemas"]["RatingAhpWeightOut"][];
        };
        /** RatingAhpWeightOut */
        RatingAhpWeightOut: {
            /** Item */
            item: number;
            /** Weight */
            weight: number;
        };
        /**
         * RatingApartOut
         * @description Whose place is far from the median of the others' places.
         */
        RatingApartOut: {
            /** Others */
            others: number;
            /** Place */
            place: number;
            voice: components["schemas"]["RatingVoiceOut"];
        };
        /**
         * RatingBallotIn
         * @description Fill the one part that the session asks for. `order`: best first, each place a group of equals.
         */
        RatingBallotIn: {
            /** Duels */
            duels?: components["schemas"]["RatingDuelIn"][];
            /** Judgements */
            judgements?: components["schemas"]["RatingJudgementIn"][];
            /** Order */
            order?: number[][];
            /** Points */
            points?: components["schemas"]["RatedPointsIn"][];
            /** Replies */
            replies?: components["schemas"]["RatingKanoReplyIn"][];
            /** Round */
            round: number;
            /** Scores */
            scores?: components["schemas"]["RatedInputsIn"][];
        };
        /** RatingBinOut */
        RatingBinOut: {
            /** Count */
            count: number;
            /** High */
            high: number;
            /** Low */
            low: number;
        };
        /** RatingCan */
        RatingCan: {
            /** Give Reason */
            give_reason: boolean;
            /** Lead */
            lead: boolean;
            /** Next Round */
            next_round: boolean;
            /** Rate */
            rate: boolean;
            /** Reveal */
            reveal: boolean;
            /** Take Over */
            take_over: boolean;
        };
        /** RatingChangeIn */
        RatingChangeIn: {
            /**
             * Agreed From
             * @default 0.7
             */
            agreed_from: number;
            /** Due At */
            due_at?: string | null;
            /**
             * Least Gain
             * @default 0.05
             */
            least_gain: number;
            /** People */
            people: components["schemas"]["RaterIn"][];
            /**
             * Purpose
             * @default
             */
            purpose: string;
            /**
             * Round Limit
             * @default 3
             */
            round_limit: number;
            /** Title */
            title: string;
            /** Version */
            version?: number | null;
        };
        /** RatingChoiceOut */
        RatingChoiceOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** RatingConsistencyOut */
        RatingConsistencyOut: {
            /** Is Consistent */
            is_consistent: boolean | null;
            /** Ratio */
            ratio: number | null;
            revisit: components["schemas"]["RatingRevisitOut"] | null;
        };
        /** RatingDueIn */
        RatingDueIn: {
            /** Due At */
            due_at?: string | null;
        };
        /**
         * RatingDuelIn
         * @description `result` 1: the first; 0: the second; 0.5: level.
         */
        RatingDuelIn: {
            /** First */
            first: number;
            /** Result */
            result: number;
            /** Second */
            second: number;
        };
        /** RatingEndIn */
        RatingEndIn: {
            /** Reason */
            reason: string;
        };
        /** RatingGivenReasonOut */
        RatingGivenReasonOut: {
            /** Body */
            body: string;
            voice: components["schemas"]["RatingVoiceOut"];
        };
        /**
         * RatingIn
         * @description Either `items`, or the open requirements of `filters`.
         */
        RatingIn: {
            /**
             * Agreed From
             * @default 0.7
             */
            agreed_from: number;
            /** Due At */
            due_at?: string | null;
            filters?: components["schemas"]["FilterQuery"] | null;
            /** Items */
            items?: number[] | null;
            /**
             * Least Gain
             * @default 0.05
             */
            least_gain: number;
            /**
             * Naming
             * @default named
             */
            naming: string;
            /** People */
            people: components["schemas"]["RaterIn"][];
            /**
             * Purpose
             * @default
             */
            purpose: string;
            /**
             * Round Limit
             * @default 3
             */
            round_limit: number;
            /** Title */
            title: string;
            /** Way */
            way: string;
        };
        /** RatingItemResultOut */
        RatingItemResultOut: {
            /** Apart */
            apart: components["schemas"]["RatingApartOut"][];
            /** Bins */
            bins: components["schemas"]["RatingBinOut"][];
            /** Borda */
            borda: number;
            /** Item */
            item: number;
            /** Mean */
            mean: number | null;
            /** Mean Rank */
            mean_rank: number | null;
            /** Places */
            places: {
                [key: string]: number;
            };
            rank_spread: components["schemas"]["RatingSpreadOut"] | null;
            /** Reasons */
            reasons: components["schemas"]["RatingGivenReasonOut"][];
            spread: components["schemas"]["RatingSpreadOut"] | null;
            /** Values */
            values: components["schemas"]["RatedValueOut"][];
        };
        /**
         * RatingJudgementIn
         * @description How many times as important `first` is as `second`, 1/9 to 9.
         */
        RatingJudgementIn: {
            /** First */
            first: number;
            /** Second */
            second: number;
            /** Value */
            value: number;
        };
        /** RatingKanoOut */
        RatingKanoOut: {
            /** Better */
            better: number | null;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Is Significant */
            is_significant: boolean;
            /** Item */
            item: number;
            /** Leading */
            leading: string | null;
            /** Respondents */
            respondents: number;
            /** Worse */
            worse: number | null;
        };
        /**
         * RatingKanoReplyIn
         * @description How one would feel if it were present, and if it were absent: like, expect, neutral, tolerate, dislike.
         */
        RatingKanoReplyIn: {
            /** Absent */
            absent: string;
            /** Item */
            item: number;
            /** Present */
            present: string;
        };
        /**
         * RatingKemenyOut
         * @description `bound`: no order has fewer disagreements; the order is the best where `is_proven`.
         */
        RatingKemenyOut: {
            /** Bound */
            bound: number;
            /** Disagreements */
            disagreements: number;
            /** Is Proven */
            is_proven: boolean;
        };
        /** RatingOut */
        RatingOut: {
            /** Agreed From */
            agreed_from: number;
            /** Because */
            because: string;
            can: components["schemas"]["RatingCan"];
            /** Inputs */
            inputs: components["schemas"]["ScoreInputOut"][];
            /** Items */
            items: components["schemas"]["RatedItemOut"][];
            /** Key */
            key: string;
            leader: components["schemas"]["PersonRef"] | null;
            /** Least Gain */
            least_gain: number;
            my_ballot: components["schemas"]["RatingOwnBallotOut"] | null;
            my_last: components["schemas"]["RatingOwnBallotOut"] | null;
            /** Naming */
            naming: string;
            /** Purpose */
            purpose: string;
            /** Raters */
            raters: components["schemas"]["RaterOut"][];
            /** Round */
            round: number;
            /** Round Limit */
            round_limit: number;
            /** Rounds */
            rounds: components["schemas"]["RatingRoundOut"][];
            /** State */
            state: string;
            step: components["schemas"]["RatingStepOut"];
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Way */
            way: string;
            /** Way Label */
            way_label: string;
        };
        /**
         * RatingOwnBallotOut
         * @description One's own, with the salt of its hash in the history: SHA-256 of [salt, answers] as canonical JSON.
         */
        RatingOwnBallotOut: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Commitment */
            commitment: string;
            /**
             * Handed In At
             * Format: date-time
             */
            handed_in_at: string;
            /** Round */
            round: number;
            /** Salt */
            salt: string;
        };
        /** RatingPage */
        RatingPage: {
            /** Can Start */
            can_start: boolean;
            /** Items */
            items: components["schemas"]["RatingRow"][];
            /** Ways */
            ways: components["schemas"]["RatingWay"][];
        };
        /** RatingReasonIn */
        RatingReasonIn: {
            /** Body */
            body: string;
        };
        /** RatingRevisitOut */
        RatingRevisitOut: {
            /** First */
            first: number;
            /** Given */
            given: number;
            /** Implied */
            implied: number;
            /** Ratio After */
            ratio_after: number;
            /** Second */
            second: number;
        };
        /**
         * RatingRoundOut
         * @description `advice` agreed, no_gain, round_limit, go_on or undefined, said in `says`; null before the reveal.
         */
        RatingRoundOut: {
            /** Advice */
            advice: string | null;
            /** Due At */
            due_at: string | null;
            /** Gain */
            gain: number | null;
            /** Number */
            number: number;
            result: components["schemas"]["RatingRoundResultOut"] | null;
            /** Revealed At */
            revealed_at: string | null;
            /** Says */
            says: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /** RatingRoundResultOut */
        RatingRoundResultOut: {
            agreement: components["schemas"]["RatingAgreementOut"];
            ahp?: components["schemas"]["RatingAhpOut"] | null;
            /** Camps */
            camps: components["schemas"]["RatingVoiceOut"][][];
            /** Items */
            items: components["schemas"]["RatingItemResultOut"][];
            /** Kano */
            kano?: components["schemas"]["RatingKanoOut"][] | null;
            kemeny: components["schemas"]["RatingKemenyOut"];
            /** Orders */
            orders: {
                [key: string]: number[];
            };
            /** People */
            people: components["schemas"]["RatingVoiceTauOut"][];
        };
        /** RatingRow */
        RatingRow: {
            /** Awaits Me */
            awaits_me: boolean;
            /** Count */
            count: number;
            /** Handed In */
            handed_in: number;
            /** Is Mine */
            is_mine: boolean;
            /** Key */
            key: string;
            leader: components["schemas"]["PersonRef"] | null;
            /** Raters */
            raters: number;
            /** Round */
            round: number;
            /** Round Limit */
            round_limit: number;
            /** State */
            state: string;
            step: components["schemas"]["RatingStepOut"];
            /** Title */
            title: string;
            /** W */
            w: number | null;
            /** Way */
            way: string;
            /** Way Label */
            way_label: string;
        };
        /**
         * RatingSetOut
         * @description The open requirements of a list, as many as one session takes; `count` all of them.
         */
        RatingSetOut: {
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["RatingChoiceOut"][];
            /** Most */
            most: number;
        };
        /** RatingSpreadOut */
        RatingSpreadOut: {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Lower */
            lower: number;
            /** Median */
            median: number;
            /** Quartile Range */
            quartile_range: number;
            /** Rank Variance */
            rank_variance: number;
            /** Upper */
            upper: number;
        };
        /**
         * RatingStepOut
         * @description What is to be done now (`code` for programs), by whom, until when.
         */
        RatingStepOut: {
            /** Code */
            code: string;
            /** Says */
            says: string;
            /** Until */
            until: string | null;
            /** Who */
            who: components["schemas"]["PersonRef"][];
        };
        /**
         * RatingTakeOverIn
         * @description `into`: scores or list; `order`: kemeny, borda or mean.
         */
        RatingTakeOverIn: {
            /**
             * Into
             * @default scores
             */
            into: string;
            /**
             * Order
             * @default kemeny
             */
            order: string;
            /** Reason */
            reason: string;
        };
        /** RatingVoiceConsistencyOut */
        RatingVoiceConsistencyOut: {
            /** Is Consistent */
            is_consistent: boolean | null;
            /** Ratio */
            ratio: number | null;
            revisit: components["schemas"]["RatingRevisitOut"] | null;
            voice: components["schemas"]["RatingVoiceOut"];
        };
        /**
         * RatingVoiceOut
         * @description Who said something: a name, or a number where the session is unnamed. `is_me` is for oneself alone.
         */
        RatingVoiceOut: {
            /** Is Me */
            is_me: boolean;
            /** Label */
            label: string;
        };
        /** RatingVoiceTauOut */
        RatingVoiceTauOut: {
            /** Tau */
            tau: number | null;
            voice: components["schemas"]["RatingVoiceOut"];
        };
        /** RatingWay */
        RatingWay: {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * ReachOut
         * @description `items` are the nearest ones, at most `limit`; `total` and `by_distance` count all.
         */
        ReachOut: {
            /** By Distance */
            by_distance: components["schemas"]["DistanceCount"][];
            /** Items */
            items: components["schemas"]["ImpactItem"][];
            /** Total */
            total: number;
        };
        /**
         * ReadIn
         * @description The notices read; null means all.
         */
        ReadIn: {
            /** Ids */
            ids?: number[] | null;
        };
        /** ReasonIn */
        ReasonIn: {
            /** Reason */
            reason: string;
        };
        /** ReasonOut */
        ReasonOut: {
            person: components["schemas"]["PersonRef"];
            /** Text */
            text: string;
        };
        /**
         * Recurrence
         * @description Happens again and again: every so many days, weeks (on `weekdays`, 1 Monday … 7) or months.
         *
         *     `effort_days` is one occurrence's, at most a day. Occurrences on free days are left out.
         */
        Recurrence: {
            /** Effort Days */
            effort_days: number;
            /**
             * Every
             * @default 1
             */
            every: number;
            /**
             * First On
             * Format: date
             */
            first_on: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "day" | "week" | "month";
            /**
             * Until On
             * Format: date
             */
            until_on: string;
            /**
             * Weekdays
             * @default []
             */
            weekdays: number[];
        };
        /** RefreshOut */
        RefreshOut: {
            /** Checked */
            checked: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * ReleaseChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         */
        ReleaseChangeIn: {
            /** Budget */
            budget?: number | null;
            /** Capacities */
            capacities?: {
                [key: string]: number;
            } | null;
            /** Finish On */
            finish_on?: string | null;
            /** Is Frozen */
            is_frozen?: boolean | null;
            /** Name */
            name?: string | null;
            /** Product */
            product?: number | null;
            /** Start On */
            start_on?: string | null;
            /** Version */
            version?: number | null;
            /** Weight */
            weight?: number | null;
        };
        /** ReleaseIn */
        ReleaseIn: {
            /** Budget */
            budget?: number | null;
            /** Capacities */
            capacities?: {
                [key: string]: number;
            } | null;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Is Frozen */
            is_frozen?: boolean | null;
            /** Name */
            name: string;
            /** Product */
            product?: number | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Weight */
            weight?: number | null;
        };
        /**
         * ReleaseLoad
         * @description What is planned into a release against what it can take, in people-days and money.
         *
         *     `unsplit_days` are efforts that nobody has shared out by skill; they count against the whole only.
         */
        ReleaseLoad: {
            /** Capacity Days */
            capacity_days: number;
            /** Cost */
            cost: number;
            /** Is Over Budget */
            is_over_budget: boolean;
            /** Is Over Capacity */
            is_over_capacity: boolean;
            /** Planned Days */
            planned_days: number;
            /** Requirements */
            requirements: number;
            /** Skills */
            skills: components["schemas"]["SkillLoad"][];
            /** Unestimated */
            unestimated: number;
            /** Unsplit Days */
            unsplit_days: number;
        };
        /**
         * ReleaseMove
         * @description `before` and `after` are releases; null is none.
         */
        ReleaseMove: {
            /** After */
            after: number | null;
            /** After Name */
            after_name: string | null;
            /** Before */
            before: number | null;
            /** Before Name */
            before_name: string | null;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /**
         * ReleaseOut
         * @description `capacities` are the people-days of skills set by hand; `load` has the ones that count.
         */
        ReleaseOut: {
            /** Budget */
            budget: number | null;
            /** Can Edit */
            can_edit: boolean;
            /** Capacities */
            capacities: {
                [key: string]: number;
            };
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /** Is Frozen */
            is_frozen: boolean;
            load: components["schemas"]["ReleaseLoad"];
            /** Name */
            name: string;
            /** Product */
            product: number | null;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Version */
            version: number;
            /** Weight */
            weight: number;
        };
        /**
         * ReleasePlanOut
         * @description Which requirement into which release, why the others not, and what would change.
         */
        ReleasePlanOut: {
            /** Assignments */
            assignments: components["schemas"]["Assignment"][];
            /** Basis */
            basis: string;
            /** Basis Text */
            basis_text: string;
            /** Bound */
            bound?: number | null;
            /** Conflict */
            conflict: components["schemas"]["SentenceOut"][];
            /** Diff */
            diff: components["schemas"]["ReleaseMove"][];
            /** Gain Text */
            gain_text: string | null;
            /** Give Up */
            give_up: components["schemas"]["SentenceOut"][];
            /** Greedy Objective */
            greedy_objective?: number | null;
            /** Left Out */
            left_out: components["schemas"]["LeftOut"][];
            /** Objective */
            objective?: number | null;
            /** Releases */
            releases: components["schemas"]["FilledRelease"][];
            /** Seconds */
            seconds: number;
            /** Skipped */
            skipped: components["schemas"]["NamedRequirement"][];
            /** Unvalued */
            unvalued: components["schemas"]["NamedRequirement"][];
        };
        /**
         * RemarkIn
         * @description A comment; with `field`, `start` and `quote` on a passage; with `answers` an answer to a remark.
         */
        RemarkIn: {
            /** Answers */
            answers?: number | null;
            /** Body */
            body: string;
            /**
             * Field
             * @default
             */
            field: string;
            /**
             * Quote
             * @default
             */
            quote: string;
            /** Start */
            start?: number | null;
        };
        /**
         * RemarkOut
         * @description `round` is the one in which it was said; what is not resolved is carried over.
         */
        RemarkOut: {
            /** Answers */
            answers: components["schemas"]["RemarkOut"][];
            author: components["schemas"]["PersonRef"];
            /** Body */
            body: string;
            /** Can Resolve */
            can_resolve: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Field */
            field: string;
            /** Field Label */
            field_label: string;
            /** Id */
            id: number;
            /** Is Resolved */
            is_resolved: boolean;
            /** Quote */
            quote: string;
            resolved_by: components["schemas"]["PersonRef"] | null;
            /** Round */
            round: number;
            /** Start */
            start: number | null;
        };
        /** RemindedOut */
        RemindedOut: {
            /** Reminded */
            reminded: number;
        };
        /** ReplanFinish */
        ReplanFinish: {
            /** Before Finish On */
            before_finish_on: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Late Days */
            late_days: number;
            /** Name */
            name: string;
        };
        /** ReplanIn */
        ReplanIn: {
            /**
             * Seconds
             * @default 10
             */
            seconds: number;
            /** Slips */
            slips: components["schemas"]["SlipIn"][];
        };
        /** ReplanOut */
        ReplanOut: {
            /** Applied */
            applied: boolean;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** Slips */
            slips: components["schemas"]["SlipSaid"][];
            /** Ways */
            ways: components["schemas"]["ReplanWay"][];
        };
        /** ReplanRow */
        ReplanRow: {
            /** Applied */
            applied: boolean;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** Slips */
            slips: components["schemas"]["SlipSaid"][];
        };
        /**
         * ReplanWay
         * @description One plan to choose. `moves` counts tasks besides the slipped ones; `moves_bound` is how many must move at least,
         *     null where that was not asked. `shift_days` sums working days between old and new finishes.
         */
        ReplanWay: {
            /** Can Apply */
            can_apply: boolean;
            /** Conflict */
            conflict: components["schemas"]["SentenceOut"][];
            /** Finish On */
            finish_on: string | null;
            /** Gap */
            gap: number | null;
            /** Moved */
            moved: components["schemas"]["MovedTask"][];
            /** Moves */
            moves: number;
            /** Moves Bound */
            moves_bound: number | null;
            /** People */
            people: number;
            /** Releases */
            releases: components["schemas"]["ReplanFinish"][];
            /** Shift Days */
            shift_days: number;
            /** Status */
            status: string;
            /** Verdict */
            verdict: string;
            /**
             * Way
             * @enum {string}
             */
            way: "least" | "anew";
        };
        /**
         * ReqifAttributeMapping
         * @description `field` empty: kept as it is, beside the requirement. `choices`: the file's choice → our value, empty to keep it
         *     in the file; a choice that is absent becomes what its words mean.
         */
        ReqifAttributeMapping: {
            /**
             * Choices
             * @default {}
             */
            choices: {
                [key: string]: string;
            };
            /**
             * Field
             * @default
             */
            field: string;
        };
        /**
         * ReqifAttributeOut
         * @description An attribute of a type in the file, with a few of its values in words. `meanings`: what its choices probably mean
         *     in each field that it can become: {field: {choice: our value}}.
         */
        ReqifAttributeOut: {
            /** Choices */
            choices: components["schemas"]["ReqifChoiceOut"][];
            /** Id */
            id: string;
            /** Is Multiple */
            is_multiple: boolean;
            /** Kind */
            kind: string;
            /** Meanings */
            meanings: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Name */
            name: string;
            /** Samples */
            samples: string[];
        };
        /**
         * ReqifCheckIn
         * @description Null takes the mapping as it is.
         */
        ReqifCheckIn: {
            /** Product */
            product: number;
            /** Relations */
            relations?: {
                [key: string]: string;
            } | null;
            /** Types */
            types?: {
                [key: string]: components["schemas"]["ReqifTypeMapping"];
            } | null;
        };
        /** ReqifChoiceOut */
        ReqifChoiceOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ReqifChoicesIn
         * @description {identifier: {field: "mine" | "theirs"}}; `everything` takes one side for all that is still open.
         */
        ReqifChoicesIn: {
            /**
             * Choices
             * @default {}
             */
            choices: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Everything */
            everything?: string | null;
        };
        /**
         * ReqifConflictOut
         * @description A field that both sides changed. `chosen` is “mine”, “theirs” or empty.
         */
        ReqifConflictOut: {
            /** Base */
            base: unknown;
            /** Chosen */
            chosen: string;
            /** Field */
            field: string;
            /** Mine */
            mine: unknown;
            /** Theirs */
            theirs: unknown;
        };
        /** ReqifCounts */
        ReqifCounts: {
            /** Change */
            change: number;
            /** Conflict */
            conflict: number;
            /** Create */
            create: number;
            /** Error */
            error: number;
            /** Gone */
            gone: number;
            /** Skip */
            skip: number;
        };
        /**
         * ReqifExportQuery
         * @description `ids`: the selected requirements, comma-separated; without them the filter counts.
         */
        ReqifExportQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /**
             * Ids
             * @default
             */
            ids: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /**
         * ReqifForeignOut
         * @description What a requirement brought along from its ReqIF file. `is_foreign` false: it came from none.
         */
        ReqifForeignOut: {
            /**
             * File Name
             * @default
             */
            file_name: string;
            /**
             * Identifier
             * @default
             */
            identifier: string;
            /** Imported At */
            imported_at?: string | null;
            /** Is Foreign */
            is_foreign: boolean;
            /**
             * Own Fields
             * @default {}
             */
            own_fields: {
                [key: string]: string;
            };
            /**
             * Pictures
             * @default []
             */
            pictures: components["schemas"]["ReqifPictureOut"][];
            /**
             * Tool
             * @default
             */
            tool: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Values
             * @default []
             */
            values: components["schemas"]["ReqifForeignValue"][];
        };
        /** ReqifForeignValue */
        ReqifForeignValue: {
            /** Field */
            field: string;
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * ReqifImportOut
         * @description An import as it stands. `missing`: what a file of ours brings and this workspace does not have, in sentences.
         *
         *     `own_types` and `own_fields` name what the workspace added; `own_choices` are the choices of its fields.
         */
        ReqifImportOut: {
            /** Choices */
            choices: {
                [key: string]: string[];
            };
            counts: components["schemas"]["ReqifCounts"] | null;
            /** Fields */
            fields: {
                [key: string]: string[];
            };
            /** File Name */
            file_name: string;
            /** Files */
            files: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Members */
            members: components["schemas"]["ReqifMemberOut"][];
            /** Mended */
            mended: string[];
            /** Mended Count */
            mended_count: number;
            /** Missing */
            missing: string[];
            /** Open Conflicts */
            open_conflicts: number;
            /** Operation Id */
            operation_id: string | null;
            /** Own Choices */
            own_choices: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Own Fields */
            own_fields: {
                [key: string]: string;
            };
            /** Own Types */
            own_types: {
                [key: string]: string;
            };
            /** Product */
            product: number | null;
            /** Relations */
            relations: {
                [key: string]: string;
            };
            /** State */
            state: string;
            /** Types */
            types: {
                [key: string]: components["schemas"]["ReqifTypeMapping"];
            };
        };
        /** ReqifIssueOut */
        ReqifIssueOut: {
            /** Message */
            message: string;
            /** Severity */
            severity: string;
        };
        /**
         * ReqifMemberOut
         * @description One .reqif of the upload.
         */
        ReqifMemberOut: {
            /** Created */
            created: string;
            /** Has Extensions */
            has_extensions: boolean;
            /** Name */
            name: string;
            /** Objects */
            objects: number;
            /** Relation Types */
            relation_types: components["schemas"]["ReqifRelationTypeOut"][];
            /** Relations */
            relations: number;
            /** Specifications */
            specifications: string[];
            /** Title */
            title: string;
            /** Tool */
            tool: string;
            /** Types */
            types: components["schemas"]["ReqifTypeOut"][];
        };
        /** ReqifPictureOut */
        ReqifPictureOut: {
            /** Address */
            address: string;
            /** Is Shown */
            is_shown: boolean;
            /** Name */
            name: string;
        };
        /** ReqifRelationTypeOut */
        ReqifRelationTypeOut: {
            /** Count */
            count: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ReqifRowOut
         * @description One object of the dry run. `changes` and `kept` map field → [ours, the file's].
         */
        ReqifRowOut: {
            /** Action */
            action: string;
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Conflicts */
            conflicts: components["schemas"]["ReqifConflictOut"][];
            /** Identifier */
            identifier: string;
            /** Issues */
            issues: components["schemas"]["ReqifIssueOut"][];
            /** Kept */
            kept: {
                [key: string]: unknown[];
            };
            /** Key */
            key: string;
            /** Line */
            line: number;
            /** Links */
            links: string[][];
            /** Parent */
            parent: string | null;
            /** Title */
            title: string;
            /** Unlinks */
            unlinks: string[][];
        };
        /** ReqifRowPage */
        ReqifRowPage: {
            /** Items */
            items: components["schemas"]["ReqifRowOut"][];
            /** Next Offset */
            next_offset: number | null;
            /** Total */
            total: number;
        };
        /** ReqifStartedOut */
        ReqifStartedOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
        };
        /**
         * ReqifTypeMapping
         * @description What objects of a type become: `becomes` is a base type or “own:NUMBER”, empty to keep them aside.
         */
        ReqifTypeMapping: {
            /**
             * Attributes
             * @default {}
             */
            attributes: {
                [key: string]: components["schemas"]["ReqifAttributeMapping"];
            };
            /**
             * Becomes
             * @default
             */
            becomes: string;
        };
        /** ReqifTypeOut */
        ReqifTypeOut: {
            /** Attributes */
            attributes: components["schemas"]["ReqifAttributeOut"][];
            /** Count */
            count: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** RequirementCan */
        RequirementCan: {
            /** Comment */
            comment: boolean;
            /** Commit */
            commit: boolean;
            /** Delete */
            delete: boolean;
            /** Edit */
            edit: boolean;
        };
        /**
         * RequirementChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         *
         *     `reason` says why, in the person's words; it stands in the history and in the list of versions.
         */
        RequirementChangeIn: {
            /** Acceptance */
            acceptance?: components["schemas"]["Criterion"][] | null;
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Criticality */
            criticality?: string | null;
            /** Custom */
            custom?: {
                [key: string]: boolean | number | string | string[] | null;
            } | null;
            /** Deliverables */
            deliverables?: components["schemas"]["Deliverable"][] | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
            /** Difficulty */
            difficulty?: string | null;
            /** Effort Likely Days */
            effort_likely_days?: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days?: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days?: number | null;
            /** Efforts */
            efforts?: {
                [key: string]: number;
            } | null;
            /** Fit Criteria */
            fit_criteria?: components["schemas"]["FitCriterion"][] | null;
            /** Implementation */
            implementation?: string | null;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Level */
            level?: string | null;
            /** Own Type */
            own_type?: number | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Process Diagram */
            process_diagram?: string | null;
            /** Rationale */
            rationale?: string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Release */
            release?: number | null;
            /** Risk */
            risk?: string | null;
            rule_table?: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope?: {
                [key: string]: components["schemas"]["ScopeEntry"];
            } | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** Stability */
            stability?: string | null;
            /** Stages */
            stages?: {
                [key: string]: components["schemas"]["StageEntry"];
            } | null;
            /** State */
            state?: string | null;
            /** Steps */
            steps?: components["schemas"]["Step"][] | null;
            /** Title */
            title?: string | null;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Verification Method */
            verification_method?: string | null;
            /** Version */
            version?: number | null;
        };
        /** RequirementEditIn */
        RequirementEditIn: {
            /** Acceptance */
            acceptance?: components["schemas"]["Criterion"][] | null;
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Criticality */
            criticality?: string | null;
            /** Custom */
            custom?: {
                [key: string]: boolean | number | string | string[] | null;
            } | null;
            /** Deliverables */
            deliverables?: components["schemas"]["Deliverable"][] | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
            /** Difficulty */
            difficulty?: string | null;
            /** Effort Likely Days */
            effort_likely_days?: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days?: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days?: number | null;
            /** Efforts */
            efforts?: {
                [key: string]: number;
            } | null;
            /** Fit Criteria */
            fit_criteria?: components["schemas"]["FitCriterion"][] | null;
            /** Id */
            id: number;
            /** Implementation */
            implementation?: string | null;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Level */
            level?: string | null;
            /** Own Type */
            own_type?: number | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Process Diagram */
            process_diagram?: string | null;
            /** Rationale */
            rationale?: string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Release */
            release?: number | null;
            /** Risk */
            risk?: string | null;
            rule_table?: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope?: {
                [key: string]: components["schemas"]["ScopeEntry"];
            } | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** Stability */
            stability?: string | null;
            /** Stages */
            stages?: {
                [key: string]: components["schemas"]["StageEntry"];
            } | null;
            /** State */
            state?: string | null;
            /** Steps */
            steps?: components["schemas"]["Step"][] | null;
            /** Title */
            title?: string | null;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Verification Method */
            verification_method?: string | null;
            /** Version */
            version?: number | null;
        };
        /** RequirementEditsIn */
        RequirementEditsIn: {
            /** Edits */
            edits: components["schemas"]["RequirementEditIn"][];
        };
        /** RequirementIdsIn */
        RequirementIdsIn: {
            /** Ids */
            ids: number[];
        };
        /** RequirementIn */
        RequirementIn: {
            /** Acceptance */
            acceptance?: components["schemas"]["Criterion"][] | null;
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Criticality */
            criticality?: string | null;
            /** Custom */
            custom?: {
                [key: string]: boolean | number | string | string[] | null;
            } | null;
            /** Deliverables */
            deliverables?: components["schemas"]["Deliverable"][] | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
            /** Difficulty */
            difficulty?: string | null;
            /** Effort Likely Days */
            effort_likely_days?: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days?: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days?: number | null;
            /** Efforts */
            efforts?: {
                [key: string]: number;
            } | null;
            /** Fit Criteria */
            fit_criteria?: components["schemas"]["FitCriterion"][] | null;
            /** Implementation */
            implementation?: string | null;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Level */
            level?: string | null;
            /** Own Type */
            own_type?: number | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Process Diagram */
            process_diagram?: string | null;
            /** Product */
            product: number;
            /** Rationale */
            rationale?: string | null;
            /** Release */
            release?: number | null;
            /** Risk */
            risk?: string | null;
            rule_table?: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope?: {
                [key: string]: components["schemas"]["ScopeEntry"];
            } | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** Stability */
            stability?: string | null;
            /** Stages */
            stages?: {
                [key: string]: components["schemas"]["StageEntry"];
            } | null;
            /** State */
            state?: string | null;
            /** Steps */
            steps?: components["schemas"]["Step"][] | null;
            /** Title */
            title: string;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Verification Method */
            verification_method?: string | null;
        };
        /** RequirementOut */
        RequirementOut: {
            /** Acceptance */
            acceptance: components["schemas"]["Criterion"][];
            /** Area */
            area: number | null;
            can: components["schemas"]["RequirementCan"];
            /** Can Edit */
            can_edit: boolean;
            /** Children */
            children: components["schemas"]["ChildOut"][];
            /** Cost */
            cost: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Criticality */
            criticality: string;
            /** Custom */
            custom: {
                [key: string]: boolean | number | string | string[] | null;
            };
            /** Days In State */
            days_in_state: number;
            /** Deliverables */
            deliverables: components["schemas"]["Deliverable"][];
            /** Demands */
            demands: {
                [key: string]: number;
            };
            /** Description */
            description: string;
            /** Difficulty */
            difficulty: string;
            /** Effort Likely Days */
            effort_likely_days: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days: number | null;
            /** Efforts */
            efforts: {
                [key: string]: number;
            };
            /** Fit Criteria */
            fit_criteria: components["schemas"]["FitCriterion"][];
            /** Id */
            id: number;
            /** Implementation */
            implementation: string;
            /** Is Overdue */
            is_overdue: boolean;
            /** Is Release Pinned */
            is_release_pinned: boolean;
            /** Key */
            key: string;
            /** Level */
            level: string;
            /** Links */
            links: components["schemas"]["LinkOut"][];
            /** Own Type */
            own_type: number | null;
            /** Owner */
            owner: number | null;
            /** Parent */
            parent: number | null;
            parent_record: components["schemas"]["ChildOut"] | null;
            /** Parts */
            parts: string[];
            /** Position */
            position: number;
            /** Priority */
            priority: string;
            /** Process Diagram */
            process_diagram: string;
            /** Product */
            product: number;
            /** Rationale */
            rationale: string;
            /** Release */
            release: number | null;
            /** Risk */
            risk: string;
            rule_table: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope: {
                [key: string]: components["schemas"]["ScopeEntry"];
            };
            /** Score */
            score: number | null;
            /** Source */
            source: string;
            /** Source Detail */
            source_detail: string;
            /** Stability */
            stability: string;
            /** Stage Due On */
            stage_due_on: string | null;
            /** Stage Owner */
            stage_owner: number | null;
            /** Stages */
            stages: {
                [key: string]: components["schemas"]["StageEntry"];
            };
            /** State */
            state: string;
            /**
             * State Since
             * Format: date-time
             */
            state_since: string;
            /** Steps */
            steps: components["schemas"]["Step"][];
            /** Title */
            title: string;
            /** Type */
            type: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Value */
            value: number | null;
            /** Verification Method */
            verification_method: string;
            /** Version */
            version: number;
        };
        /** RequirementPage */
        RequirementPage: {
            /** Items */
            items: components["schemas"]["RequirementRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * RequirementReviewRow
         * @description A round in which a requirement was reviewed.
         */
        RequirementReviewRow: {
            /** Decision */
            decision: string;
            /** Ended At */
            ended_at: string | null;
            /** Is Changed Since */
            is_changed_since: boolean;
            /** Is Latest */
            is_latest: boolean;
            /** Key */
            key: string;
            /** Open Remarks */
            open_remarks: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "open" | "accept" | "accept_with_changes" | "reject";
            /** Round */
            round: number;
            /** Signatures */
            signatures: components["schemas"]["SignatureOut"][];
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * RequirementRow
         * @description One requirement as the grid shows it. Efforts are person-days; references are ids.
         */
        RequirementRow: {
            /** Area */
            area: number | null;
            /** Can Edit */
            can_edit: boolean;
            /** Cost */
            cost: number | null;
            /** Criticality */
            criticality: string;
            /** Custom */
            custom: {
                [key: string]: boolean | number | string | string[] | null;
            };
            /** Days In State */
            days_in_state: number;
            /** Difficulty */
            difficulty: string;
            /** Effort Likely Days */
            effort_likely_days: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days: number | null;
            /** Efforts */
            efforts: {
                [key: string]: number;
            };
            /** Id */
            id: number;
            /** Is Overdue */
            is_overdue: boolean;
            /** Is Release Pinned */
            is_release_pinned: boolean;
            /** Key */
            key: string;
            /** Level */
            level: string;
            /** Own Type */
            own_type: number | null;
            /** Owner */
            owner: number | null;
            /** Parent */
            parent: number | null;
            /** Position */
            position: number;
            /** Priority */
            priority: string;
            /** Product */
            product: number;
            /** Release */
            release: number | null;
            /** Risk */
            risk: string;
            /** Score */
            score: number | null;
            /** Source */
            source: string;
            /** Source Detail */
            source_detail: string;
            /** Stability */
            stability: string;
            /** Stage Due On */
            stage_due_on: string | null;
            /** Stage Owner */
            stage_owner: number | null;
            /** State */
            state: string;
            /**
             * State Since
             * Format: date-time
             */
            state_since: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Value */
            value: number | null;
            /** Verification Method */
            verification_method: string;
            /** Version */
            version: number;
        };
        /** RequirementRows */
        RequirementRows: {
            /** Items */
            items: components["schemas"]["RequirementRow"][];
        };
        /** RequirementTypeChangeIn */
        RequirementTypeChangeIn: {
            /** Colour */
            colour?: string | null;
            /** Deliverables */
            deliverables?: string[] | null;
            /** Icon */
            icon?: string | null;
            /** Is Retired */
            is_retired?: boolean | null;
            /** Mandatory */
            mandatory?: string[] | null;
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            /** Position */
            position?: number | null;
            template?: components["schemas"]["Template"] | null;
        };
        /** RequirementTypeIn */
        RequirementTypeIn: {
            /** Base */
            base: string;
            /** Colour */
            colour?: string | null;
            /** Deliverables */
            deliverables?: string[] | null;
            /** Icon */
            icon?: string | null;
            /** Is Retired */
            is_retired?: boolean | null;
            /** Mandatory */
            mandatory?: string[] | null;
            /** Name En */
            name_en?: string | null;
            /** Name Zh */
            name_zh?: string | null;
            /** Position */
            position?: number | null;
            template?: components["schemas"]["Template"] | null;
        };
        /**
         * RequirementTypeOut
         * @description `id` is null for the three bases. `template` holds only what it gives; `used` counts requirements.
         */
        RequirementTypeOut: {
            /** Base */
            base: string;
            /** Colour */
            colour: string;
            /** Deliverables */
            deliverables: string[];
            /** Icon */
            icon: string;
            /** Id */
            id: number | null;
            /** Is Retired */
            is_retired: boolean;
            /** Mandatory */
            mandatory: string[];
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /** Position */
            position: number;
            template: components["schemas"]["Template"];
            /** Used */
            used: number;
        };
        /**
         * RequirementWordingOut
         * @description What was found in a stored requirement. `title` and `description` are the plain texts that the offsets count.
         */
        RequirementWordingOut: {
            can: components["schemas"]["WordingCan"];
            /** Description */
            description: string;
            /** Hits */
            hits: components["schemas"]["HitOut"][];
            /** Ignored */
            ignored: components["schemas"]["IgnoredOut"][];
            /** Ignored Hits */
            ignored_hits: components["schemas"]["HitOut"][];
            /** Key */
            key: string;
            /** Losses */
            losses: components["schemas"]["LossOut"][];
            /** Measures */
            measures: components["schemas"]["MeasureOut"][];
            /** Patterns */
            patterns: components["schemas"]["PatternOut"][];
            proposal: components["schemas"]["KindProposalOut"] | null;
            /** Score */
            score: number;
            /** Title */
            title: string;
        };
        /**
         * ReshapedOut
         * @description The requirements as they are called now; the one that was asked about comes first.
         */
        ReshapedOut: {
            /** Keys */
            keys: string[];
        };
        /** ResolvedIn */
        ResolvedIn: {
            /** Is Resolved */
            is_resolved: boolean;
        };
        /**
         * ResponseFields
         * @description `task` is the key of a task of the plan, "" for none. Factors are what remains: 1 changes nothing.
         */
        ResponseFields: {
            /** Cost */
            cost?: number | null;
            /** Due On */
            due_on?: string | null;
            /**
             * Impact Factor
             * @default 1
             */
            impact_factor: number;
            /**
             * Impact Steps
             * @default 0
             */
            impact_steps: number;
            /**
             * Likelihood Steps
             * @default 0
             */
            likelihood_steps: number;
            /** Owner */
            owner?: number | null;
            /**
             * Probability Factor
             * @default 1
             */
            probability_factor: number;
            /**
             * State
             * @default planned
             * @enum {string}
             */
            state: "planned" | "active" | "done" | "dropped";
            /**
             * Strategy
             * @default reduce
             * @enum {string}
             */
            strategy: "avoid" | "transfer" | "reduce" | "accept";
            /**
             * Task
             * @default
             */
            task: string;
            /**
             * Words
             * @default
             */
            words: string;
        };
        /** ResponseOut */
        ResponseOut: {
            /** Cost */
            cost: number | null;
            /** Due On */
            due_on: string | null;
            /** Impact Factor */
            impact_factor: number;
            /** Impact Steps */
            impact_steps: number;
            /** Is Overdue */
            is_overdue: boolean;
            /** Likelihood Steps */
            likelihood_steps: number;
            /** Number */
            number: number;
            owner: components["schemas"]["PersonRef"] | null;
            /** Probability Factor */
            probability_factor: number;
            /**
             * State
             * @enum {string}
             */
            state: "planned" | "active" | "done" | "dropped";
            /**
             * Strategy
             * @enum {string}
             */
            strategy: "avoid" | "transfer" | "reduce" | "accept";
            /** Task */
            task: string;
            /** Words */
            words: string;
        };
        /**
         * RestoredOut
         * @description `left_out` names the fields that stayed as they are, because what they named is gone.
         */
        RestoredOut: {
            /** Key */
            key: string;
            /** Left Out */
            left_out: string[];
            /** Version */
            version: number;
        };
        /**
         * RestoreIn
         * @description `version` is the one that the person saw as the present one.
         */
        RestoreIn: {
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Version */
            version?: number | null;
        };
        /** ResultCan */
        ResultCan: {
            /** Accept */
            accept: boolean;
            /** Answer */
            answer: boolean;
            /** Appeal */
            appeal: boolean;
            /** Comment */
            comment: boolean;
            /** Plan Talk */
            plan_talk: boolean;
        };
        /**
         * ResultOut
         * @description `points` is the weighted mean of what has points, `covered` their share of the weights; both null before the
         *     results are shown. `readers` are all who can read it today. `hash` seals a frozen result.
         */
        ResultOut: {
            /** Accepted At */
            accepted_at: string | null;
            appeal: components["schemas"]["AppealOut"] | null;
            appeals_to: components["schemas"]["PersonRef"];
            /** Appeals Until */
            appeals_until: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            can: components["schemas"]["ResultCan"];
            /** Comment */
            comment: string;
            /** Commented At */
            commented_at: string | null;
            /** Covered */
            covered: number | null;
            /** Criteria */
            criteria: components["schemas"]["CriterionResult"][];
            /** Cycle */
            cycle: number;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Hash */
            hash: string;
            lead: components["schemas"]["PersonRef"];
            /** Least Peers */
            least_peers: number;
            /** Peers Shown */
            peers_shown: string;
            /** Points */
            points: number | null;
            /** Readers */
            readers: components["schemas"]["PersonRef"][];
            /** Stage */
            stage: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            subject: components["schemas"]["PersonRef"];
            /** Talk On */
            talk_on: string | null;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** ReviewCan */
        ReviewCan: {
            /** Judge */
            judge: boolean;
            /** Lead */
            lead: boolean;
            /** Next Round */
            next_round: boolean;
            /** Remark */
            remark: boolean;
            /** Sign */
            sign: boolean;
            /** Sign Off */
            sign_off: boolean;
        };
        /**
         * ReviewChangeIn
         * @description The whole plan anew. `version` is the one that the person saw.
         */
        ReviewChangeIn: {
            /**
             * Checklist
             * @default []
             */
            checklist: string[];
            /** Due On */
            due_on?: string | null;
            /** People */
            people: components["schemas"]["SeatIn"][];
            /**
             * Purpose
             * @default
             */
            purpose: string;
            /**
             * Quorum
             * @default 1
             */
            quorum: number;
            /** Title */
            title: string;
            /** Version */
            version?: number | null;
        };
        /** ReviewDateIn */
        ReviewDateIn: {
            /** Review On */
            review_on: string | null;
        };
        /** ReviewIn */
        ReviewIn: {
            /**
             * Checklist
             * @default []
             */
            checklist: string[];
            /** Due On */
            due_on?: string | null;
            /** People */
            people: components["schemas"]["SeatIn"][];
            /**
             * Purpose
             * @default
             */
            purpose: string;
            /**
             * Quorum
             * @default 1
             */
            quorum: number;
            scope: components["schemas"]["ReviewScopeIn"];
            /** Title */
            title: string;
        };
        /**
         * ReviewItemOut
         * @description A requirement under review: its frozen content, the difference to the last round, verdicts and remarks.
         *
         *     `since` tells what was changed after the sign-off, for who has to look again.
         */
        ReviewItemOut: {
            /** Fields */
            fields: components["schemas"]["PassageOut"][];
            /** From Last Round */
            from_last_round: components["schemas"]["DifferenceOut"][];
            /** Has Last Round */
            has_last_round: boolean;
            /** Is Gone */
            is_gone: boolean;
            /** Key */
            key: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "open" | "accept" | "accept_with_changes" | "reject";
            /** Record */
            record: number;
            /** Remarks */
            remarks: components["schemas"]["RemarkOut"][];
            /** Round */
            round: number;
            /** Since */
            since: components["schemas"]["DifferenceOut"][];
            /** Title */
            title: string;
            /** Verdicts */
            verdicts: components["schemas"]["VerdictOut"][];
            /** Version */
            version: number;
        };
        /** ReviewItemRow */
        ReviewItemRow: {
            /** Is Carried */
            is_carried: boolean;
            /** Is Changed From Last Round */
            is_changed_from_last_round: boolean;
            /** Is Changed Since */
            is_changed_since: boolean;
            /** Judged */
            judged: number;
            /** Key */
            key: string;
            /** My Verdict */
            my_verdict: string;
            /** Open Remarks */
            open_remarks: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "open" | "accept" | "accept_with_changes" | "reject";
            /** Record */
            record: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * ReviewOut
         * @description `missing` says what keeps the round from being signed off; `meanings` what one may say by signing.
         */
        ReviewOut: {
            can: components["schemas"]["ReviewCan"];
            /** Cancelled Because */
            cancelled_because: string;
            /** Checklist */
            checklist: components["schemas"]["ChecklistPoint"][];
            /** Count */
            count: number;
            /** Decision */
            decision: string;
            /** Due On */
            due_on: string | null;
            /** Has Signed */
            has_signed: boolean;
            /** Is Overdue */
            is_overdue: boolean;
            /** Judged Share */
            judged_share: number;
            /** Key */
            key: string;
            leader: components["schemas"]["PersonRef"] | null;
            /** Meanings */
            meanings: {
                [key: string]: string;
            };
            /** Missing */
            missing: string[];
            /** My Open */
            my_open: number;
            /** My Role */
            my_role: string;
            /** Outcomes */
            outcomes: {
                [key: string]: number;
            };
            /** Purpose */
            purpose: string;
            /** Quorum */
            quorum: number;
            /** Round */
            round: number;
            /** Rounds */
            rounds: components["schemas"]["RoundOut"][];
            /** Seats */
            seats: components["schemas"]["SeatOut"][];
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Touched */
            touched: string[];
            /** Version */
            version: number;
        };
        /** ReviewPage */
        ReviewPage: {
            /** Can Start */
            can_start: boolean;
            /** Items */
            items: components["schemas"]["ReviewRow"][];
        };
        /**
         * ReviewRow
         * @description A review in a list. `outcomes` counts requirements of the newest round; `mine` is one's own part.
         */
        ReviewRow: {
            /** Count */
            count: number;
            /** Decision */
            decision: string;
            /** Due On */
            due_on: string | null;
            /** Has Signed */
            has_signed: boolean;
            /** Is Overdue */
            is_overdue: boolean;
            /** Judged Share */
            judged_share: number;
            /** Key */
            key: string;
            leader: components["schemas"]["PersonRef"] | null;
            /** My Open */
            my_open: number;
            /** My Role */
            my_role: string;
            /** Outcomes */
            outcomes: {
                [key: string]: number;
            };
            /** Round */
            round: number;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Touched */
            touched: string[];
        };
        /**
         * ReviewScopeIn
         * @description What is reviewed: as for a baseline, or a baseline itself.
         */
        ReviewScopeIn: {
            /** Baseline */
            baseline?: number | null;
            /** Ids */
            ids?: number[] | null;
            /** Keys */
            keys?: string[] | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "workspace" | "product" | "release" | "filter" | "view" | "chosen" | "baseline";
            /** Product */
            product?: number | null;
            /** Query */
            query?: string | null;
            /** Release */
            release?: number | null;
            /** View */
            view?: number | null;
        };
        /**
         * RewritingOut
         * @description `start`:`end` of the field's text replaced by `text`. One with a blank "[…]" waits for the facts.
         */
        RewritingOut: {
            /** End */
            end: number;
            /** Has Blank */
            has_blank: boolean;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /** RiskAboutOut */
        RiskAboutOut: {
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** RiskCan */
        RiskCan: {
            /** Delete */
            delete: boolean;
            /** Discuss */
            discuss: boolean;
            /** Edit */
            edit: boolean;
        };
        /** RiskChangeIn */
        RiskChangeIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /**
             * Category
             * @default technical
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Contingency
             * @default
             */
            contingency: string;
            /**
             * Contingency Trigger
             * @default
             */
            contingency_trigger: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /**
             * Event
             * @default
             */
            event: string;
            inherent_cost?: components["schemas"]["DistributionIn"] | null;
            inherent_delay?: components["schemas"]["DistributionIn"] | null;
            /** Inherent Impact */
            inherent_impact?: number | null;
            /** Inherent Likelihood */
            inherent_likelihood?: number | null;
            /** Inherent Probability */
            inherent_probability?: number | null;
            /** Next Review On */
            next_review_on?: string | null;
            /** Owner */
            owner?: number | null;
            /**
             * Phase
             * @default delivery
             * @enum {string}
             */
            phase: "delivery" | "operation";
            residual_cost?: components["schemas"]["DistributionIn"] | null;
            residual_delay?: components["schemas"]["DistributionIn"] | null;
            /** Residual Impact */
            residual_impact?: number | null;
            /** Residual Likelihood */
            residual_likelihood?: number | null;
            /** Residual Probability */
            residual_probability?: number | null;
            /** Review Every Days */
            review_every_days?: number | null;
            /**
             * State
             * @default identified
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Strikes From */
            strikes_from?: string | null;
            /** Strikes Until */
            strikes_until?: string | null;
            /** Target Impact */
            target_impact?: number | null;
            /** Target Likelihood */
            target_likelihood?: number | null;
            /**
             * Title
             * @default
             */
            title: string;
            /** Version */
            version?: number | null;
        };
        /** RiskEditIn */
        RiskEditIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /**
             * Category
             * @default technical
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Contingency
             * @default
             */
            contingency: string;
            /**
             * Contingency Trigger
             * @default
             */
            contingency_trigger: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /**
             * Event
             * @default
             */
            event: string;
            /** Id */
            id: number;
            inherent_cost?: components["schemas"]["DistributionIn"] | null;
            inherent_delay?: components["schemas"]["DistributionIn"] | null;
            /** Inherent Impact */
            inherent_impact?: number | null;
            /** Inherent Likelihood */
            inherent_likelihood?: number | null;
            /** Inherent Probability */
            inherent_probability?: number | null;
            /** Next Review On */
            next_review_on?: string | null;
            /** Owner */
            owner?: number | null;
            /**
             * Phase
             * @default delivery
             * @enum {string}
             */
            phase: "delivery" | "operation";
            residual_cost?: components["schemas"]["DistributionIn"] | null;
            residual_delay?: components["schemas"]["DistributionIn"] | null;
            /** Residual Impact */
            residual_impact?: number | null;
            /** Residual Likelihood */
            residual_likelihood?: number | null;
            /** Residual Probability */
            residual_probability?: number | null;
            /** Review Every Days */
            review_every_days?: number | null;
            /**
             * State
             * @default identified
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Strikes From */
            strikes_from?: string | null;
            /** Strikes Until */
            strikes_until?: string | null;
            /** Target Impact */
            target_impact?: number | null;
            /** Target Likelihood */
            target_likelihood?: number | null;
            /**
             * Title
             * @default
             */
            title: string;
            /** Version */
            version?: number | null;
        };
        /** RiskEditsIn */
        RiskEditsIn: {
            /** Edits */
            edits: components["schemas"]["RiskEditIn"][];
        };
        /**
         * RiskFiguresOut
         * @description `by_level` counts the open ones from low to extreme; `burn_down` sums their expected values at days' ends.
         */
        RiskFiguresOut: {
            /** Burn Down */
            burn_down: components["schemas"]["BurnedOut"][];
            /** By Level */
            by_level: number[];
            /** By State */
            by_state: {
                [key: string]: number;
            };
            /** Expected Cost */
            expected_cost: number;
            /** Expected Days */
            expected_days: number;
            /** Open */
            open: number;
            /** Reviews Due */
            reviews_due: number;
            /** Unassessed */
            unassessed: number;
        };
        /** RiskIdsIn */
        RiskIdsIn: {
            /** Ids */
            ids: number[];
        };
        /**
         * RiskIn
         * @description Without a product it gets that of the first record it is about.
         */
        RiskIn: {
            /**
             * About
             * @default []
             */
            about: string[];
            /**
             * Category
             * @default technical
             */
            category: string;
            /**
             * Cause
             * @default
             */
            cause: string;
            /**
             * Contingency
             * @default
             */
            contingency: string;
            /**
             * Contingency Trigger
             * @default
             */
            contingency_trigger: string;
            /**
             * Effect
             * @default
             */
            effect: string;
            /**
             * Event
             * @default
             */
            event: string;
            inherent_cost?: components["schemas"]["DistributionIn"] | null;
            inherent_delay?: components["schemas"]["DistributionIn"] | null;
            /** Inherent Impact */
            inherent_impact?: number | null;
            /** Inherent Likelihood */
            inherent_likelihood?: number | null;
            /** Inherent Probability */
            inherent_probability?: number | null;
            /** Next Review On */
            next_review_on?: string | null;
            /** Owner */
            owner?: number | null;
            /**
             * Phase
             * @default delivery
             * @enum {string}
             */
            phase: "delivery" | "operation";
            /** Product */
            product?: number | null;
            residual_cost?: components["schemas"]["DistributionIn"] | null;
            residual_delay?: components["schemas"]["DistributionIn"] | null;
            /** Residual Impact */
            residual_impact?: number | null;
            /** Residual Likelihood */
            residual_likelihood?: number | null;
            /** Residual Probability */
            residual_probability?: number | null;
            /** Review Every Days */
            review_every_days?: number | null;
            /**
             * State
             * @default identified
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Strikes From */
            strikes_from?: string | null;
            /** Strikes Until */
            strikes_until?: string | null;
            /** Target Impact */
            target_impact?: number | null;
            /** Target Likelihood */
            target_likelihood?: number | null;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** RiskOut */
        RiskOut: {
            /** About */
            about: components["schemas"]["RiskAboutOut"][];
            can: components["schemas"]["RiskCan"];
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Cause */
            cause: string;
            /** Contingency */
            contingency: string;
            /** Contingency Trigger */
            contingency_trigger: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Effect */
            effect: string;
            /** Event */
            event: string;
            /** Expected Cost */
            expected_cost: number | null;
            /** Expected Days */
            expected_days: number | null;
            /** Id */
            id: number;
            in_place: components["schemas"]["ProposedOut"];
            inherent: components["schemas"]["QuantityOut"];
            /** Inherent Impact */
            inherent_impact: number | null;
            /** Inherent Likelihood */
            inherent_likelihood: number | null;
            /** Is Contingency Due */
            is_contingency_due: boolean;
            /** Is Missing Contingency */
            is_missing_contingency: boolean;
            /** Is Review Due */
            is_review_due: boolean;
            /** Key */
            key: string;
            /** Level */
            level: number | null;
            /** Mismatches */
            mismatches: string[];
            /** Moves */
            moves: ("identified" | "analysed" | "treating" | "watched" | "closed" | "occurred")[];
            /** Next Review On */
            next_review_on: string | null;
            /** Occurrences */
            occurrences: components["schemas"]["OccurrenceOut"][];
            owner: components["schemas"]["PersonRef"] | null;
            /**
             * Phase
             * @enum {string}
             */
            phase: "delivery" | "operation";
            /** Product */
            product: number | null;
            promised: components["schemas"]["ProposedOut"];
            /**
             * Proximity
             * @enum {string}
             */
            proximity: "" | "past" | "now" | "soon" | "later" | "far";
            residual: components["schemas"]["QuantityOut"];
            /** Residual Impact */
            residual_impact: number | null;
            /** Residual Likelihood */
            residual_likelihood: number | null;
            /** Response Cost */
            response_cost: number;
            /** Responses */
            responses: components["schemas"]["ResponseOut"][];
            /** Responses Done */
            responses_done: number;
            /** Responses Open */
            responses_open: number;
            /** Review Every Days */
            review_every_days: number | null;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Score */
            score: number | null;
            /** Sentence */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Strikes From */
            strikes_from: string | null;
            /** Strikes Until */
            strikes_until: string | null;
            /** Target Impact */
            target_impact: number | null;
            /** Target Likelihood */
            target_likelihood: number | null;
            /** Title */
            title: string;
            /** Trail */
            trail: components["schemas"]["PositionOut"][];
            /**
             * Trend
             * @enum {string}
             */
            trend: "" | "rising" | "falling" | "steady";
            /** Version */
            version: number;
            /** Worth */
            worth: number | null;
        };
        /** RiskPage */
        RiskPage: {
            /** Can Create */
            can_create: boolean;
            /** Items */
            items: components["schemas"]["RiskRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * RiskQuery
         * @description Comma-separated values; `state` "open" stands for all that may still strike, "none" for an empty field.
         */
        RiskQuery: {
            /**
             * About
             * @default
             */
            about: string;
            /**
             * Category
             * @default
             */
            category: string;
            /**
             * Due
             * @default
             */
            due: string;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Phase
             * @default
             */
            phase: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * State
             * @default
             */
            state: string;
        };
        /**
         * RiskRow
         * @description `sentence` is cause, event and effect as one sentence in the reader's language. `level` 0 to 3 is the current
         *     one: residual where that is assessed. Expected values are probability × mean.
         */
        RiskRow: {
            /** About */
            about: components["schemas"]["RiskAboutOut"][];
            can: components["schemas"]["RiskCan"];
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Cause */
            cause: string;
            /** Effect */
            effect: string;
            /** Event */
            event: string;
            /** Expected Cost */
            expected_cost: number | null;
            /** Expected Days */
            expected_days: number | null;
            /** Id */
            id: number;
            /** Inherent Impact */
            inherent_impact: number | null;
            /** Inherent Likelihood */
            inherent_likelihood: number | null;
            /** Is Missing Contingency */
            is_missing_contingency: boolean;
            /** Is Review Due */
            is_review_due: boolean;
            /** Key */
            key: string;
            /** Level */
            level: number | null;
            /** Next Review On */
            next_review_on: string | null;
            owner: components["schemas"]["PersonRef"] | null;
            /**
             * Phase
             * @enum {string}
             */
            phase: "delivery" | "operation";
            /** Product */
            product: number | null;
            /**
             * Proximity
             * @enum {string}
             */
            proximity: "" | "past" | "now" | "soon" | "later" | "far";
            /** Residual Impact */
            residual_impact: number | null;
            /** Residual Likelihood */
            residual_likelihood: number | null;
            /** Responses Done */
            responses_done: number;
            /** Responses Open */
            responses_open: number;
            /** Score */
            score: number | null;
            /** Sentence */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "identified" | "analysed" | "treating" | "watched" | "closed" | "occurred";
            /** Strikes From */
            strikes_from: string | null;
            /** Strikes Until */
            strikes_until: string | null;
            /** Target Impact */
            target_impact: number | null;
            /** Target Likelihood */
            target_likelihood: number | null;
            /** Title */
            title: string;
            /**
             * Trend
             * @enum {string}
             */
            trend: "" | "rising" | "falling" | "steady";
            /** Version */
            version: number;
        };
        /** RiskSessionCan */
        RiskSessionCan: {
            /** Lead */
            lead: boolean;
            /** Take Part */
            take_part: boolean;
        };
        /**
         * RiskSessionIn
         * @description Nobody named: everybody who may write takes part. A blind session shows candidates only once revealed.
         */
        RiskSessionIn: {
            /**
             * Expert
             * @default
             */
            expert: string;
            /**
             * Is Blind
             * @default true
             */
            is_blind: boolean;
            /**
             * Kind
             * @default brainstorm
             * @enum {string}
             */
            kind: "brainstorm" | "interview";
            /**
             * People
             * @default []
             */
            people: number[];
            /**
             * Questions
             * @default []
             */
            questions: components["schemas"]["QuestionIn"][];
            /** Title */
            title: string;
            /**
             * Topic
             * @default
             */
            topic: string;
            /**
             * Votes
             * @default 3
             */
            votes: number;
        };
        /**
         * RiskSessionOut
         * @description `put_in` counts all candidates, also those that are not shown yet.
         */
        RiskSessionOut: {
            /** Alike */
            alike: components["schemas"]["AlikeOut"][];
            /** Authors */
            authors: number;
            can: components["schemas"]["RiskSessionCan"];
            /** Candidates */
            candidates: components["schemas"]["CandidateOut"][];
            /** Expert */
            expert: string;
            /** Is Blind */
            is_blind: boolean;
            /** Is Hidden */
            is_hidden: boolean;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "brainstorm" | "interview";
            owner: components["schemas"]["PersonRef"] | null;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Put In */
            put_in: number;
            /** Questions */
            questions: components["schemas"]["QuestionOut"][];
            /**
             * Step
             * @enum {string}
             */
            step: "collecting" | "voting" | "done";
            /** Title */
            title: string;
            /** Topic */
            topic: string;
            /** Version */
            version: number;
            /** Voters */
            voters: number;
            /** Votes */
            votes: number;
        };
        /** RiskSessionPage */
        RiskSessionPage: {
            /** Can Open */
            can_open: boolean;
            /** Items */
            items: components["schemas"]["RiskSessionRow"][];
            /** Questions */
            questions: components["schemas"]["QuestionOut"][];
        };
        /** RiskSessionRow */
        RiskSessionRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expert */
            expert: string;
            /** Is Blind */
            is_blind: boolean;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "brainstorm" | "interview";
            owner: components["schemas"]["PersonRef"] | null;
            /** Put In */
            put_in: number;
            /**
             * Step
             * @enum {string}
             */
            step: "collecting" | "voting" | "done";
            /** Taken */
            taken: number;
            /** Title */
            title: string;
        };
        /** RoadmapCan */
        RoadmapCan: {
            /** Edit */
            edit: boolean;
            /** Share */
            share: boolean;
        };
        /**
         * RoadmapChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         */
        RoadmapChangeIn: {
            /** Lane */
            lane?: string | null;
            /** Levels */
            levels?: string[] | null;
            /** Name */
            name?: string | null;
            /** Products */
            products?: number[] | null;
            /** Shows Done */
            shows_done?: boolean | null;
            /** Span */
            span?: string | null;
            /** Version */
            version?: number | null;
        };
        /** RoadmapIn */
        RoadmapIn: {
            /** Lane */
            lane?: string | null;
            /** Levels */
            levels?: string[] | null;
            /** Name */
            name: string;
            /** Products */
            products?: number[] | null;
            /** Shows Done */
            shows_done?: boolean | null;
            /** Span */
            span?: string | null;
        };
        /**
         * RoadmapItemOut
         * @description One requirement. `dated_by`: tasks, release or "". `progress` is a share, 0 to 1.
         */
        RoadmapItemOut: {
            /** Dated By */
            dated_by: string;
            /** Finish On */
            finish_on: string | null;
            /** Goals */
            goals: components["schemas"]["GoalRef"][];
            /** Horizon */
            horizon: string;
            /** Id */
            id: number;
            /** Is Late */
            is_late: boolean;
            /** Key */
            key: string;
            /** Lanes */
            lanes: string[];
            /** Level */
            level: string;
            /** Owner */
            owner: number | null;
            /** Owner Name */
            owner_name: string;
            /** Product */
            product: number | null;
            /** Product Name */
            product_name: string;
            /** Progress */
            progress: number | null;
            /** Release */
            release: string;
            /** Start On */
            start_on: string | null;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /** RoadmapList */
        RoadmapList: {
            /** Can Create */
            can_create: boolean;
            /** Items */
            items: components["schemas"]["RoadmapOut"][];
        };
        /** RoadmapOut */
        RoadmapOut: {
            can: components["schemas"]["RoadmapCan"];
            /** Id */
            id: number;
            /** Lane */
            lane: string;
            /** Levels */
            levels: string[];
            /** Links */
            links: number;
            /** Name */
            name: string;
            /** Products */
            products: number[];
            /** Shows Done */
            shows_done: boolean;
            /** Span */
            span: string;
            /** Version */
            version: number;
        };
        /**
         * RollupOut
         * @description Figures of a requirement and everything below it. Efforts are person-days, `progress` goes from 0 to 1.
         */
        RollupOut: {
            /** Cost */
            cost: number | null;
            /** Depth */
            depth: number;
            /** Done */
            done: number;
            /** Effort Days */
            effort_days: number | null;
            /** Id */
            id: number;
            /** Leaves */
            leaves: number;
            /** Own Cost */
            own_cost: number | null;
            /** Own Effort Days */
            own_effort_days: number | null;
            /** Parts */
            parts: number;
            /** Progress */
            progress: number;
            /** Verifiable */
            verifiable: number;
            /** Verified */
            verified: number;
        };
        /** RootQuery */
        RootQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /** Cursor */
            cursor?: string | null;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /** RoundOut */
        RoundOut: {
            /** Baseline */
            baseline: number;
            /** Baseline Hash */
            baseline_hash: string;
            /** Baseline Name */
            baseline_name: string;
            /** Decision */
            decision: string;
            /** Ended At */
            ended_at: string | null;
            /** Number */
            number: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /**
         * RowEditIn
         * @description `do`: "set" changes fields, "add" a task or link, "remove" takes one out, "reset" forgets its changes.
         *
         *     `values` are fields of that kind of row: of a task as everywhere, of a link `predecessor`, `successor`, `kind`,
         *     `lag_days`, of a release its dates, of a person `availability`, `leaves`, `joins_on`, `leaves_after`.
         */
        RowEditIn: {
            /**
             * Do
             * @enum {string}
             */
            do: "set" | "add" | "remove" | "reset";
            /**
             * Kind
             * @enum {string}
             */
            kind: "task" | "link" | "release" | "project" | "requirement" | "person";
            /**
             * Ref
             * @default 0
             */
            ref: number;
            /**
             * Values
             * @default {}
             */
            values: {
                [key: string]: unknown;
            };
        };
        /**
         * Rule
         * @description One row: a condition per input and a value per output, in the table's order.
         */
        Rule: {
            /** Conditions */
            conditions: components["schemas"]["Condition"][];
            /**
             * Note
             * @default
             */
            note: string;
            /** Results */
            results: string[];
        };
        /** RuleChangeIn */
        RuleChangeIn: {
            /**
             * Comparison
             * @default above
             * @enum {string}
             */
            comparison: "above" | "below";
            /**
             * Is Active
             * @default true
             */
            is_active: boolean;
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Owner */
            owner?: number | null;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             * @enum {string}
             */
            scope: "" | "release" | "project" | "person" | "skill";
            /** Scope Id */
            scope_id?: number | null;
            /**
             * Threshold
             * @default 0
             */
            threshold: number;
            /**
             * Title
             * @default
             */
            title: string;
            /** Version */
            version?: number | null;
        };
        /** RuleFields */
        RuleFields: {
            /**
             * Comparison
             * @default above
             * @enum {string}
             */
            comparison: "above" | "below";
            /**
             * Is Active
             * @default true
             */
            is_active: boolean;
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Owner */
            owner?: number | null;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             * @enum {string}
             */
            scope: "" | "release" | "project" | "person" | "skill";
            /** Scope Id */
            scope_id?: number | null;
            /**
             * Threshold
             * @default 0
             */
            threshold: number;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /** RuleOut */
        RuleOut: {
            /** How */
            how: string;
            /** Incose */
            incose: string | null;
            /** Name */
            name: string;
            /** Points */
            points: number;
            /** Rule */
            rule: string;
        };
        /** RuleOverlap */
        RuleOverlap: {
            /** Example */
            example: {
                [key: string]: string;
            };
            /** Is Same Result */
            is_same_result: boolean;
            /** Rules */
            rules: [
                number,
                number
            ];
        };
        /** RulesOut */
        RulesOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Measures */
            measures: components["schemas"]["MeasureOut"][];
            /** Rules */
            rules: components["schemas"]["RuleOut"][];
            /** Scopes */
            scopes: {
                [key: string]: components["schemas"]["ScopeOut"][];
            };
        };
        /**
         * RuleTable
         * @description `unique`: at most one rule may apply. `first`: the first that applies decides.
         */
        RuleTable: {
            /**
             * Hit Policy
             * @default unique
             * @enum {string}
             */
            hit_policy: "unique" | "first";
            /**
             * Inputs
             * @default []
             */
            inputs: components["schemas"]["Input"][];
            /**
             * Outputs
             * @default []
             */
            outputs: components["schemas"]["Output"][];
            /**
             * Rules
             * @default []
             */
            rules: components["schemas"]["Rule"][];
        };
        /**
         * RuleTableReport
         * @description Rules are counted from 1. `example` and each gap name one value per input.
         */
        RuleTableReport: {
            /** Gaps */
            gaps: {
                [key: string]: string;
            }[];
            /** Is Finished */
            is_finished: boolean;
            /** Overlaps */
            overlaps: components["schemas"]["RuleOverlap"][];
            /** Unreachable */
            unreachable: number[];
        };
        /** SavedViewIn */
        SavedViewIn: {
            /**
             * Is Shared
             * @default false
             */
            is_shared: boolean;
            /** Name */
            name: string;
            /** Page */
            page: string;
            /** Query */
            query: string;
        };
        /** SavedViewOut */
        SavedViewOut: {
            /** Can Delete */
            can_delete: boolean;
            /** Id */
            id: number;
            /** Is Shared */
            is_shared: boolean;
            /** Name */
            name: string;
            owner: components["schemas"]["PersonRef"];
            /** Page */
            page: string;
            /** Query */
            query: string;
        };
        /** ScenarioCan */
        ScenarioCan: {
            /** Delete */
            delete: boolean;
            /** Edit */
            edit: boolean;
        };
        /** ScenarioChangeIn */
        ScenarioChangeIn: {
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Version */
            version?: number | null;
        };
        /** ScenarioComparisonOut */
        ScenarioComparisonOut: {
            /** Basis */
            basis: string;
            /** Columns */
            columns: components["schemas"]["ColumnOut"][];
            /** Knows Rates */
            knows_rates: boolean;
            /** Rows */
            rows: components["schemas"]["MeasureRow"][];
            /** Value On */
            value_on: string | null;
        };
        /**
         * ScenarioEditedOut
         * @description `rows` are the edited ones in order, with the numbers of new ones.
         */
        ScenarioEditedOut: {
            /** Rows */
            rows: components["schemas"]["EditedRow"][];
            /** Version */
            version: number;
        };
        /** ScenarioEditsIn */
        ScenarioEditsIn: {
            /** Edits */
            edits: components["schemas"]["RowEditIn"][];
            /** Version */
            version?: number | null;
        };
        /**
         * ScenarioIn
         * @description `source` is another scenario to begin with; without it the present plan.
         */
        ScenarioIn: {
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Source */
            source?: number | null;
        };
        /** ScenarioLink */
        ScenarioLink: {
            /** Is Changed */
            is_changed: boolean;
            /** Is Removed */
            is_removed: boolean;
            /** Kind */
            kind: string;
            /** Lag Days */
            lag_days: number;
            /** Predecessor */
            predecessor: number;
            /** Ref */
            ref: number;
            /** Successor */
            successor: number;
        };
        /** ScenarioList */
        ScenarioList: {
            /** Can Make */
            can_make: boolean;
            /** Items */
            items: components["schemas"]["ScenarioRow"][];
        };
        /**
         * ScenarioOut
         * @description A scenario with its rows, what it changes, and what changed in the plan under it since (`stale`).
         */
        ScenarioOut: {
            can: components["schemas"]["ScenarioCan"];
            /** Changes */
            changes: components["schemas"]["PlanDifferenceOut"][];
            /**
             * Copied At
             * Format: date-time
             */
            copied_at: string;
            /** Id */
            id: number;
            /** Links */
            links: components["schemas"]["ScenarioLink"][];
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** People */
            people: components["schemas"]["ScenarioPerson"][];
            /** Releases */
            releases: components["schemas"]["ScenarioRelease"][];
            /** Requirements */
            requirements: components["schemas"]["ScenarioRequirement"][];
            /** Stale */
            stale: components["schemas"]["PlanDifferenceOut"][];
            /** Task Rows */
            task_rows: components["schemas"]["ScenarioTask"][];
            /** Tasks */
            tasks: number;
            /** Version */
            version: number;
        };
        /** ScenarioPerson */
        ScenarioPerson: {
            /** Availability */
            availability: number;
            /** Is Changed */
            is_changed: boolean;
            /** Leaves */
            leaves: {
                [key: string]: unknown;
            }[];
            /** Leaves After */
            leaves_after: string | null;
            /** Name */
            name: string;
            /** Ref */
            ref: number;
        };
        /** ScenarioRelease */
        ScenarioRelease: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Is Changed */
            is_changed: boolean;
            /** Name */
            name: string;
            /** Ref */
            ref: number;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
        };
        /**
         * ScenarioRequirement
         * @description A requirement that has tasks; `release` null: in none, or cut.
         */
        ScenarioRequirement: {
            /** Is Changed */
            is_changed: boolean;
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Ref */
            ref: number;
            /** Release */
            release: number | null;
        };
        /** ScenarioRow */
        ScenarioRow: {
            can: components["schemas"]["ScenarioCan"];
            /**
             * Copied At
             * Format: date-time
             */
            copied_at: string;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["PersonRef"];
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Tasks */
            tasks: number;
            /** Version */
            version: number;
        };
        /**
         * ScenarioTask
         * @description A task as the scenario has it; `before` is the plan that it was copied from. `ref` below zero: added here.
         */
        ScenarioTask: {
            /** Before Finish On */
            before_finish_on: string | null;
            /** Before Start On */
            before_start_on: string | null;
            /** Deadline */
            deadline: string | null;
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Is Changed */
            is_changed: boolean;
            /** Is Milestone */
            is_milestone: boolean;
            /** Is Pinned */
            is_pinned: boolean;
            /** Is Removed */
            is_removed: boolean;
            /** Is Summary */
            is_summary: boolean;
            /** Key */
            key: string;
            /** Person */
            person: number | null;
            /** Progress */
            progress: number;
            /** Project */
            project: number | null;
            /** Ref */
            ref: number;
            /** Release */
            release: number | null;
            /** Requirement */
            requirement: number | null;
            /** Skill */
            skill: number | null;
            /** Start On */
            start_on: string | null;
            /** Title */
            title: string;
        };
        /** ScenarioVersionIn */
        ScenarioVersionIn: {
            /** Version */
            version?: number | null;
        };
        /** ScheduledPerson */
        ScheduledPerson: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Tasks */
            tasks: number;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * ScheduledRelease
         * @description `late_days` are working days after `due_on`.
         */
        ScheduledRelease: {
            /** Before Finish On */
            before_finish_on: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Id */
            id: number;
            /** Late Days */
            late_days: number;
            /** Name */
            name: string;
        };
        /**
         * ScheduleOut
         * @description Who does what when, and what would change. `objective` and `bound` are of `goal`: the first of
         *     tardiness (weighted late days) and makespan (working days) that is not proven.
         */
        ScheduleOut: {
            /** Bound */
            bound?: number | null;
            /** Conflict */
            conflict: components["schemas"]["SentenceOut"][];
            /** Diff */
            diff: components["schemas"]["TaskMove"][];
            /** Finish On */
            finish_on: string | null;
            /** Goal */
            goal?: string | null;
            /** Objective */
            objective?: number | null;
            /** People */
            people: components["schemas"]["ScheduledPerson"][];
            /** Releases */
            releases: components["schemas"]["ScheduledRelease"][];
            /** Seconds */
            seconds: number;
            /** Tasks */
            tasks: number;
            /** Ways Out */
            ways_out: components["schemas"]["WayOut"][];
        };
        /**
         * ScheduleScenarioIn
         * @description As for a schedule of the plan; the answer becomes part of the scenario.
         */
        ScheduleScenarioIn: {
            /** From On */
            from_on?: string | null;
            /**
             * People
             * @default kept
             * @enum {string}
             */
            people: "kept" | "chosen";
            /**
             * Release Start
             * @default kept
             * @enum {string}
             */
            release_start: "kept" | "free";
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Seconds
             * @default 10
             */
            seconds: number;
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /** Version */
            version?: number | null;
        };
        /**
         * SchemeIn
         * @description `zones[l][i]` is the level 0–3 of likelihood step l + 1 and impact step i + 1.
         */
        SchemeIn: {
            /**
             * Categories
             * @default []
             */
            categories: string[];
            /** Contingency Cost */
            contingency_cost?: number | null;
            /** Contingency Level */
            contingency_level: number;
            /** Impact */
            impact: components["schemas"]["ImpactStep"][];
            /** Likelihood */
            likelihood: components["schemas"]["LikelihoodStep"][];
            /** Review Days */
            review_days: number[];
            /** Version */
            version: number;
            /** Zones */
            zones: number[][];
        };
        /** SchemeOut */
        SchemeOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Categories */
            categories: components["schemas"]["CategoryOut"][];
            /** Contingency Cost */
            contingency_cost: number | null;
            /** Contingency Level */
            contingency_level: number;
            /** Currency */
            currency: string;
            /** Impact */
            impact: components["schemas"]["StepOut"][];
            /** Levels */
            levels: string[];
            /** Likelihood */
            likelihood: components["schemas"]["StepOut"][];
            /** Review Days */
            review_days: number[];
            /** Version */
            version: number;
            /** Zones */
            zones: number[][];
        };
        /**
         * ScopeEntry
         * @description `in` or `out` of a release's scope, and why.
         */
        ScopeEntry: {
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Stand
             * @enum {string}
             */
            stand: "in" | "out";
        };
        /**
         * ScopeIn
         * @description What to freeze. Beside `kind` goes what it names: a product, a release, a list's address, a view, ids or keys.
         */
        ScopeIn: {
            /** Ids */
            ids?: number[] | null;
            /** Keys */
            keys?: string[] | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "workspace" | "product" | "release" | "filter" | "view" | "chosen";
            /** Product */
            product?: number | null;
            /** Query */
            query?: string | null;
            /** Release */
            release?: number | null;
            /** View */
            view?: number | null;
        };
        /** ScopeOut */
        ScopeOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * ScoreEditIn
         * @description `version` is the score's that the person saw. A null input is taken away, an unnamed one stays.
         */
        ScoreEditIn: {
            /** Id */
            id: number;
            /** Inputs */
            inputs: {
                [key: string]: number | null;
            };
            /** Method */
            method: string;
            /** Version */
            version?: number | null;
        };
        /** ScoreEditsIn */
        ScoreEditsIn: {
            /** Edits */
            edits: components["schemas"]["ScoreEditIn"][];
        };
        /**
         * ScoreInputOut
         * @description What may be given: the only `choices`, or from `low` to `high`, or anything `above` a bound.
         */
        ScoreInputOut: {
            /** Above */
            above: number | null;
            /** Choices */
            choices: number[] | null;
            /** High */
            high: number | null;
            /** Label */
            label: string;
            /** Low */
            low: number | null;
            /** Name */
            name: string;
            /** Unit */
            unit: string;
        };
        /**
         * ScoreOut
         * @description `formula` has the numbers put in. `proposed` inputs follow from the estimate and count only once given.
         */
        ScoreOut: {
            /** At */
            at: string | null;
            author: components["schemas"]["PersonRef"] | null;
            /** Figure */
            figure: number | null;
            /** Formula */
            formula: string;
            /** Inputs */
            inputs: {
                [key: string]: number;
            };
            /** Missing */
            missing: string[];
            /** Proposed */
            proposed: {
                [key: string]: number;
            };
            /** Version */
            version: number;
        };
        /** ScoreQuery */
        ScoreQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /** Cursor */
            cursor?: string | null;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /**
             * Method
             * @default
             */
            method: string;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /**
         * ScoreRef
         * @description A score after the change. `formula` has the numbers put in.
         */
        ScoreRef: {
            /** Figure */
            figure: number | null;
            /** Formula */
            formula: string;
            /** Id */
            id: number;
            /** Inputs */
            inputs: {
                [key: string]: number;
            };
            /** Method */
            method: string;
            /** Version */
            version: number;
        };
        /**
         * ScoreRoundOut
         * @description `w` is Kendall's W of the raters' orders, `gain` what it grew by. Of an open round only who has handed in.
         */
        ScoreRoundOut: {
            /** Best */
            best: number | null;
            /** Closed At */
            closed_at: string | null;
            /** Gain */
            gain: number | null;
            /** My Scores */
            my_scores: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Number */
            number: number;
            /** Options */
            options: components["schemas"]["OptionResultOut"][];
            /** P */
            p: number | null;
            /** Raters */
            raters: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Strength */
            strength: string | null;
            /** W */
            w: number | null;
        };
        /**
         * ScoresIn
         * @description {option's number: {criterion's id: points from 0 to 10}}, complete.
         */
        ScoresIn: {
            /** Round */
            round: number;
            /** Scores */
            scores: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        /**
         * ScoresOut
         * @description Several methods side by side.
         */
        ScoresOut: {
            ahp: components["schemas"]["ScoreOut"];
            cd3: components["schemas"]["ScoreOut"];
            duels: components["schemas"]["ScoreOut"];
            ice: components["schemas"]["ScoreOut"];
            kano: components["schemas"]["ScoreOut"];
            moscow: components["schemas"]["ClassOut"];
            points: components["schemas"]["ScoreOut"];
            ranking: components["schemas"]["ScoreOut"];
            rice: components["schemas"]["ScoreOut"];
            value_effort: components["schemas"]["ScoreOut"];
            weighted: components["schemas"]["ScoreOut"];
            wsjf: components["schemas"]["ScoreOut"];
        };
        /**
         * SearchOut
         * @description The job that looks; poll it or hear of it in the live feed.
         */
        SearchOut: {
            /**
             * Job
             * Format: uuid
             */
            job: string;
            /** State */
            state: string;
        };
        /** SeatIn */
        SeatIn: {
            /**
             * Role
             * @default reviewer
             */
            role: string;
            /** User */
            user: number;
        };
        /** SeatOut */
        SeatOut: {
            /** Judged */
            judged: number;
            person: components["schemas"]["PersonRef"];
            /** Role */
            role: string;
            signature: components["schemas"]["SignatureOut"] | null;
            /** Ticked */
            ticked: number[];
        };
        /** SeedIn */
        SeedIn: {
            /** Region */
            region: string;
            /** Years */
            years: number[];
        };
        /** SentenceOut */
        SentenceOut: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * SessionStateOut
         * @description What the first page needs before anybody is signed in.
         */
        SessionStateOut: {
            /** Is First Run */
            is_first_run: boolean;
            /** Is Signed In */
            is_signed_in: boolean;
            /** Language */
            language: string;
        };
        /**
         * SettleIn
         * @description `owner` with "assigned" (for requirements outside every area: `area`); `reason` and `review_on` with "agreed".
         */
        SettleIn: {
            /** Area */
            area?: number | null;
            /**
             * Days
             * @default 90
             */
            days: number;
            /** Mark */
            mark: string;
            /** Owner */
            owner?: number | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Review On */
            review_on?: string | null;
            /** Way */
            way: string;
        };
        /**
         * SettlementOut
         * @description What was done about a finding; `evidence` is what it rested on then.
         */
        SettlementOut: {
            /** Area */
            area: number | null;
            /** Area Name */
            area_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Evidence */
            evidence: {
                [key: string]: unknown;
            };
            /** Id */
            id: number;
            /** Is Review Due */
            is_review_due: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "two_owners" | "overlap" | "idle_owner" | "undeclared" | "unowned" | "outside";
            /** Mark */
            mark: string;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Reason */
            reason: string;
            /** Review On */
            review_on: string | null;
            /**
             * Way
             * @enum {string}
             */
            way: "assigned" | "deputised" | "agreed" | "disputed";
        };
        /**
         * ShadowOut
         * @description Where a task was planned: `finish_on` is its last day.
         */
        ShadowOut: {
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Key */
            key: string;
            /**
             * Start On
             * Format: date
             */
            start_on: string;
            /** Task */
            task: number;
        };
        /** ShadowsOut */
        ShadowsOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Shadows */
            shadows: components["schemas"]["ShadowOut"][];
        };
        /** Shape */
        Shape: {
            /** Phases */
            phases: components["schemas"]["ShapePhase"][];
        };
        /** ShapeMilestone */
        ShapeMilestone: {
            /** At */
            at: number;
            /** Criteria */
            criteria: string[];
            /** Every */
            every: number;
            /** Name */
            name: string;
        };
        /** ShapePhase */
        ShapePhase: {
            /** Each Days */
            each_days: number | null;
            /** Milestones */
            milestones: components["schemas"]["ShapeMilestone"][];
            /** Name */
            name: string;
            /** Share */
            share: number;
        };
        /** SharedLinkOut */
        SharedLinkOut: {
            /** Can Revoke */
            can_revoke: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["PersonRef"];
            /** Expires On */
            expires_on: string | null;
            /** Fields */
            fields: string[];
            /** Hint */
            hint: string;
            /** Id */
            id: number;
            /** Is Living */
            is_living: boolean;
            /** Revoked At */
            revoked_at: string | null;
            revoked_by: components["schemas"]["PersonRef"] | null;
        };
        /**
         * ShareIn
         * @description `fields`: what is shown beside the titles. `expires_on`: the last day on which the link works.
         */
        ShareIn: {
            /** Expires On */
            expires_on?: string | null;
            /** Fields */
            fields: string[];
        };
        /** SheetOut */
        SheetOut: {
            /** Is Hidden */
            is_hidden: boolean;
            /** Name */
            name: string;
            /** Rows */
            rows: number;
        };
        /**
         * ShiftOut
         * @description `days` are working days, negative to the left. `broken` are links that the new dates would not keep.
         */
        ShiftOut: {
            /** Broken */
            broken: components["schemas"]["BrokenOut"][];
            /** Days */
            days: number;
            /** Moves */
            moves: components["schemas"]["MoveOut"][];
            /** Stays */
            stays: components["schemas"]["StayOut"][];
        };
        /** Side */
        Side: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Product */
            product: string;
            /** State */
            state: string;
            /** Title */
            title: string;
        };
        /**
         * SideOut
         * @description A baseline, or today (`baseline` null).
         */
        SideOut: {
            /** Baseline */
            baseline: number | null;
            /** Name */
            name: string;
        };
        /**
         * SignatureIn
         * @description `password` again, or, for an account without one, a fresh one-time sign-in link.
         */
        SignatureIn: {
            /** Meaning */
            meaning: string;
            /**
             * Password
             * @default
             */
            password: string;
            /**
             * Secret
             * @default
             */
            secret: string;
        };
        /**
         * SignatureOut
         * @description `said` is the meaning as a sentence; `content_hash` covers the frozen content and the signer's verdicts.
         */
        SignatureOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Content Hash */
            content_hash: string;
            /** Meaning */
            meaning: string;
            /** Name */
            name: string;
            /** Proof */
            proof: string;
            /** Role */
            role: string;
            /** Said */
            said: string;
        };
        /** SignInIn */
        SignInIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /** SignInLinkIn */
        SignInLinkIn: {
            /** Secret */
            secret: string;
        };
        /** SignOut */
        SignOut: {
            /** About */
            about: string[];
            /** Category */
            category: string;
            /** Category Name */
            category_name: string;
            /** Cause */
            cause: string;
            /** Effect */
            effect: string;
            /** Event */
            event: string;
            /** Kind */
            kind: string;
            /** Sentence */
            sentence: string;
        };
        /**
         * SimilarIn
         * @description A text that is being written. `without` names requirements not to compare with: the one being edited.
         */
        SimilarIn: {
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Limit
             * @default 5
             */
            limit: number;
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Without
             * @default []
             */
            without: string[];
        };
        /**
         * SimilarOut
         * @description `is_ready` false: the index of a large backlog is being built; ask again in a moment.
         *
         *     `method`: by words alone, or also by what texts mean to the sentence model, where it is installed and can read
         *     the text (English). `unread`: how many requirements it has not read yet; they are compared by words.
         */
        SimilarOut: {
            /** Is Ready */
            is_ready: boolean;
            /** Items */
            items: components["schemas"]["SimilarRequirement"][];
            /**
             * Method
             * @enum {string}
             */
            method: "words" | "words_and_meaning";
            /** Unread */
            unread: number;
        };
        /** SimilarPair */
        SimilarPair: {
            /** Against */
            against: string[][];
            /** Can Set Aside */
            can_set_aside: boolean;
            one: components["schemas"]["Side"];
            other: components["schemas"]["Side"];
            /**
             * Relation
             * @enum {string}
             */
            relation: "duplicate" | "overlap" | "contradiction";
            /** Score */
            score: number;
            /** Words */
            words: string[];
        };
        /**
         * SimilarPairs
         * @description The pairs of the last search that are still there, best first. `searched_at` null: none was made yet.
         */
        SimilarPairs: {
            /** Items */
            items: components["schemas"]["SimilarPair"][];
            /**
             * Method
             * @enum {string}
             */
            method: "words" | "words_and_meaning";
            /** Searched At */
            searched_at: string | null;
            /** Total */
            total: number;
        };
        /**
         * SimilarRequirement
         * @description `score` from 0 to 1; `words` made them alike, rarest first; `against` holds what contradicts: here, there.
         */
        SimilarRequirement: {
            /** Against */
            against: string[][];
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Product */
            product: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "duplicate" | "overlap" | "contradiction";
            /** Score */
            score: number;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Words */
            words: string[];
        };
        /**
         * SimulatePlanIn
         * @description `releases` empty: the whole plan. `starts` "planned": no task begins before its planned start; "early":
         *     as soon as links and people let it. `correlation` is that of tasks of one requirement, 0 to 0.9. With
         *     `precision` it ends when the standard error of P80 is at most that share of the days.
         */
        SimulatePlanIn: {
            /**
             * Correlation
             * @default 0.3
             */
            correlation: number;
            /** Precision */
            precision?: number | null;
            /**
             * Releases
             * @default []
             */
            releases: number[];
            /**
             * Runs
             * @default 10000
             */
            runs: number;
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /**
             * Starts
             * @default planned
             * @enum {string}
             */
            starts: "planned" | "early";
        };
        /** SimulateScenariosIn */
        SimulateScenariosIn: {
            /**
             * Runs
             * @default 2000
             */
            runs: number;
            /** Scenarios */
            scenarios: number[];
        };
        /** SkillCapacity */
        SkillCapacity: {
            /** People Days */
            people_days: number;
            /** Skill */
            skill: string;
        };
        /** SkillLevel */
        SkillLevel: {
            /** En */
            en: string;
            /** Level */
            level: number;
            /** Zh */
            zh: string;
        };
        /** SkillLevelIn */
        SkillLevelIn: {
            /** En */
            en: string;
            /** Level */
            level: number;
            /** Zh */
            zh: string;
        };
        /** SkillLevelsIn */
        SkillLevelsIn: {
            /** Levels */
            levels: components["schemas"]["SkillLevelIn"][];
        };
        /** SkillLevelsOut */
        SkillLevelsOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Levels */
            levels: components["schemas"]["SkillLevel"][];
        };
        /**
         * SkillLoad
         * @description `is_by_hand`: the capacity was set, not computed from people and calendar.
         */
        SkillLoad: {
            /** Capacity Days */
            capacity_days: number;
            /** Is By Hand */
            is_by_hand: boolean;
            /** Is Over Capacity */
            is_over_capacity: boolean;
            /** Planned Days */
            planned_days: number;
            /** Skill */
            skill: string;
        };
        /** SkillNeedIn */
        SkillNeedIn: {
            /** Level */
            level: number;
            /** Skill */
            skill: string;
        };
        /**
         * SkillNeedOut
         * @description `level` is the least one that will do.
         */
        SkillNeedOut: {
            /** Level */
            level: number;
            /** Skill */
            skill: string;
        };
        /** SkillNeedsIn */
        SkillNeedsIn: {
            /** Needs */
            needs: components["schemas"]["SkillNeedIn"][];
        };
        /** SkillNeedsOut */
        SkillNeedsOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Key */
            key: string;
            /** Needs */
            needs: components["schemas"]["SkillNeedOut"][];
        };
        /** SkillOut */
        SkillOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * SlipFound
         * @description A task that its progress says is late, with the finish that follows from what is left.
         */
        SlipFound: {
            /**
             * Expected On
             * Format: date
             */
            expected_on: string;
            /**
             * Finish On
             * Format: date
             */
            finish_on: string;
            /** Key */
            key: string;
            /** Person */
            person: string;
            /** Progress */
            progress: number;
            /** Task */
            task: number;
            /** Title */
            title: string;
        };
        /**
         * SlipIn
         * @description A task with its new finish, or with effort that comes on top; one of both.
         */
        SlipIn: {
            /** Extra Days */
            extra_days?: number | null;
            /** Finish On */
            finish_on?: string | null;
            /** Task */
            task: number;
        };
        /** SlipSaid */
        SlipSaid: {
            /** Extra Days */
            extra_days: number | null;
            /** Finish On */
            finish_on: string | null;
            /** Key */
            key: string;
            /** Task */
            task: number;
            /** Title */
            title: string;
        };
        /**
         * SlipsOut
         * @description What progress says is late, and the latest re-plans.
         */
        SlipsOut: {
            /** Can Replan */
            can_replan: boolean;
            /** Found */
            found: components["schemas"]["SlipFound"][];
            /** Replans */
            replans: components["schemas"]["ReplanRow"][];
        };
        /**
         * SplitIn
         * @description `beside`: the first part is what the requirement says from now on. `below`: all parts are new below it.
         */
        SplitIn: {
            /**
             * Mode
             * @default beside
             * @enum {string}
             */
            mode: "beside" | "below";
            /** Parts */
            parts: components["schemas"]["SplitPartIn"][];
        };
        /** SplitPartIn */
        SplitPartIn: {
            /** Acceptance */
            acceptance?: components["schemas"]["Criterion"][] | null;
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Criticality */
            criticality?: string | null;
            /** Custom */
            custom?: {
                [key: string]: boolean | number | string | string[] | null;
            } | null;
            /** Deliverables */
            deliverables?: components["schemas"]["Deliverable"][] | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
            /** Difficulty */
            difficulty?: string | null;
            /** Effort Likely Days */
            effort_likely_days?: number | null;
            /** Effort Optimistic Days */
            effort_optimistic_days?: number | null;
            /** Effort Pessimistic Days */
            effort_pessimistic_days?: number | null;
            /** Efforts */
            efforts?: {
                [key: string]: number;
            } | null;
            /** Fit Criteria */
            fit_criteria?: components["schemas"]["FitCriterion"][] | null;
            /** Implementation */
            implementation?: string | null;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Level */
            level?: string | null;
            /** Own Type */
            own_type?: number | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Process Diagram */
            process_diagram?: string | null;
            /** Rationale */
            rationale?: string | null;
            /** Release */
            release?: number | null;
            /** Risk */
            risk?: string | null;
            rule_table?: components["schemas"]["RuleTable"] | null;
            /** Scope */
            scope?: {
                [key: string]: components["schemas"]["ScopeEntry"];
            } | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** Stability */
            stability?: string | null;
            /** Stages */
            stages?: {
                [key: string]: components["schemas"]["StageEntry"];
            } | null;
            /** State */
            state?: string | null;
            /** Steps */
            steps?: components["schemas"]["Step"][] | null;
            /** Title */
            title: string;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Verification Method */
            verification_method?: string | null;
        };
        /**
         * StageEntry
         * @description Who sees to a step of the pool (collect, analyse, plan, track), and until when.
         */
        StageEntry: {
            /** Due On */
            due_on?: string | null;
            /** Owner */
            owner?: number | null;
        };
        /**
         * StageIn
         * @description published, judging, review or closed: the stage after the present one.
         */
        StageIn: {
            /** To */
            to: string;
        };
        /** StakeholderIn */
        StakeholderIn: {
            /** Name */
            name: string;
            /**
             * Weight
             * @default 1
             */
            weight: number;
        };
        /** StakeholderOut */
        StakeholderOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Weight */
            weight: number;
        };
        /** StayOut */
        StayOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /**
             * Why
             * @enum {string}
             */
            why: "begun" | "pinned" | "decided" | "recurring";
        };
        /**
         * Step
         * @description One step of an interaction or a process: who does what, and what follows.
         */
        Step: {
            /**
             * Action
             * @default
             */
            action: string;
            /**
             * Actor
             * @default
             */
            actor: string;
            /**
             * Expected
             * @default
             */
            expected: string;
            /**
             * Id
             * @default
             */
            id: string;
        };
        /** StepOut */
        StepOut: {
            /**
             * Deadline
             * Format: date-time
             */
            deadline: string;
            /**
             * Name
             * @enum {string}
             */
            name: "positions" | "common_ground" | "options" | "scoring" | "authority";
            /**
             * State
             * @enum {string}
             */
            state: "done" | "now" | "later" | "skipped";
            /** Title */
            title: string;
        };
        /** SubtaskOut */
        SubtaskOut: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Title */
            title: string;
        };
        /** SuggestionsOut */
        SuggestionsOut: {
            /** Data */
            data: components["schemas"]["SignOut"][];
            /** History */
            history: components["schemas"]["PastOut"][];
        };
        /**
         * SummaryLossOut
         * @description `points` is how far the mean score would rise without this rule's hits; `requirements` break it.
         */
        SummaryLossOut: {
            /** Count */
            count: number;
            /** Name */
            name: string;
            /** Points */
            points: number;
            /** Requirements */
            requirements: number;
            /** Rule */
            rule: string;
        };
        /** SuspectLink */
        SuspectLink: {
            /** Can Confirm */
            can_confirm: boolean;
            /** Changed */
            changed: components["schemas"]["ChangedEnd"][];
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            source: components["schemas"]["TraceNode"];
            target: components["schemas"]["TraceNode"];
        };
        /** SuspectLinkPage */
        SuspectLinkPage: {
            /** Items */
            items: components["schemas"]["SuspectLink"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** TalkIn */
        TalkIn: {
            /** On */
            on: string | null;
        };
        /** TaskCan */
        TaskCan: {
            /** Edit */
            edit: boolean;
            /** Report Progress */
            report_progress: boolean;
        };
        /**
         * TaskChangeIn
         * @description `version` is the one that the person saw; without it the change is made on whatever is there.
         */
        TaskChangeIn: {
            /** Constraint Kind */
            constraint_kind?: ("as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish") | null;
            /** Constraint On */
            constraint_on?: string | null;
            /** Deadline */
            deadline?: string | null;
            /** Effort Days */
            effort_days?: number | null;
            /** Finish On */
            finish_on?: string | null;
            /** Finish Part */
            finish_part?: number | null;
            /** Is Auto */
            is_auto?: boolean | null;
            /** Is Milestone */
            is_milestone?: boolean | null;
            /** Is Phase */
            is_phase?: boolean | null;
            /** Is Pinned */
            is_pinned?: boolean | null;
            /** Parent */
            parent?: number | null;
            /** Pauses */
            pauses?: components["schemas"]["Pause"][] | null;
            /** Person */
            person?: number | null;
            /** Position */
            position?: number | null;
            /** Progress */
            progress?: number | null;
            /** Project */
            project?: number | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** Release */
            release?: number | null;
            /** Requirement */
            requirement?: number | null;
            /** Skill */
            skill?: number | null;
            /** Start On */
            start_on?: string | null;
            /** Start Part */
            start_part?: number | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /** TaskEditIn */
        TaskEditIn: {
            /** Constraint Kind */
            constraint_kind?: ("as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish") | null;
            /** Constraint On */
            constraint_on?: string | null;
            /** Deadline */
            deadline?: string | null;
            /** Effort Days */
            effort_days?: number | null;
            /** Finish On */
            finish_on?: string | null;
            /** Finish Part */
            finish_part?: number | null;
            /** Id */
            id: number;
            /** Is Auto */
            is_auto?: boolean | null;
            /** Is Milestone */
            is_milestone?: boolean | null;
            /** Is Phase */
            is_phase?: boolean | null;
            /** Is Pinned */
            is_pinned?: boolean | null;
            /** Parent */
            parent?: number | null;
            /** Pauses */
            pauses?: components["schemas"]["Pause"][] | null;
            /** Person */
            person?: number | null;
            /** Position */
            position?: number | null;
            /** Progress */
            progress?: number | null;
            /** Project */
            project?: number | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** Release */
            release?: number | null;
            /** Requirement */
            requirement?: number | null;
            /** Skill */
            skill?: number | null;
            /** Start On */
            start_on?: string | null;
            /** Start Part */
            start_part?: number | null;
            /** Title */
            title?: string | null;
            /** Version */
            version?: number | null;
        };
        /** TaskEditsIn */
        TaskEditsIn: {
            /** Edits */
            edits: components["schemas"]["TaskEditIn"][];
        };
        /**
         * TaskFilterQuery
         * @description Each may name several ids, parted by commas; "none" is an empty field.
         */
        TaskFilterQuery: {
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Project
             * @default
             */
            project: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Requirement
             * @default
             */
            requirement: string;
            /**
             * Skill
             * @default
             */
            skill: string;
        };
        /** TaskIdsIn */
        TaskIdsIn: {
            /** Ids */
            ids: number[];
        };
        /**
         * TaskIn
         * @description Without `product` the task belongs to its requirement's, parent's or release's.
         */
        TaskIn: {
            /** Constraint Kind */
            constraint_kind?: ("as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish") | null;
            /** Constraint On */
            constraint_on?: string | null;
            /** Deadline */
            deadline?: string | null;
            /** Effort Days */
            effort_days?: number | null;
            /** Finish On */
            finish_on?: string | null;
            /** Finish Part */
            finish_part?: number | null;
            /** Is Auto */
            is_auto?: boolean | null;
            /** Is Milestone */
            is_milestone?: boolean | null;
            /** Is Phase */
            is_phase?: boolean | null;
            /** Is Pinned */
            is_pinned?: boolean | null;
            /** Parent */
            parent?: number | null;
            /** Pauses */
            pauses?: components["schemas"]["Pause"][] | null;
            /** Person */
            person?: number | null;
            /** Position */
            position?: number | null;
            /** Product */
            product?: number | null;
            /** Progress */
            progress?: number | null;
            /** Project */
            project?: number | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** Release */
            release?: number | null;
            /** Requirement */
            requirement?: number | null;
            /** Skill */
            skill?: number | null;
            /** Start On */
            start_on?: string | null;
            /** Start Part */
            start_part?: number | null;
            /** Title */
            title: string;
        };
        /** TaskLinkChangeIn */
        TaskLinkChangeIn: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "FS" | "SS" | "FF" | "SF";
            /** Lag Days */
            lag_days: number;
        };
        /**
         * TaskLinkIn
         * @description `lag_days` are working days; negative is a lead.
         */
        TaskLinkIn: {
            /**
             * Kind
             * @default FS
             * @enum {string}
             */
            kind: "FS" | "SS" | "FF" | "SF";
            /**
             * Lag Days
             * @default 0
             */
            lag_days: number;
            /** Predecessor */
            predecessor: number;
            /** Successor */
            successor: number;
        };
        /**
         * TaskLinkOfTask
         * @description `is_predecessor`: the other task comes first.
         */
        TaskLinkOfTask: {
            /** Id */
            id: number;
            /** Is Predecessor */
            is_predecessor: boolean;
            /** Kind */
            kind: string;
            /** Lag Days */
            lag_days: number;
            /** Other Id */
            other_id: number;
            /** Other Key */
            other_key: string;
            /** Other Title */
            other_title: string;
        };
        /** TaskLinkOut */
        TaskLinkOut: {
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /** Lag Days */
            lag_days: number;
            /** Predecessor */
            predecessor: number;
            /** Successor */
            successor: number;
        };
        /** TaskListQuery */
        TaskListQuery: {
            /** Cursor */
            cursor?: string | null;
            /**
             * Limit
             * @default 200
             */
            limit: number;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Person
             * @default
             */
            person: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Project
             * @default
             */
            project: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Requirement
             * @default
             */
            requirement: string;
            /**
             * Skill
             * @default
             */
            skill: string;
            /**
             * Sort
             * @default
             */
            sort: string;
        };
        /**
         * TaskMove
         * @description `why` and `later_days` (working days that it starts later, below zero earlier) are there where the proposal
         *     levels load.
         */
        TaskMove: {
            after: components["schemas"]["Placement"];
            before: components["schemas"]["Placement"];
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Later Days */
            later_days?: number | null;
            /** Title */
            title: string;
            why?: components["schemas"]["SentenceOut"] | null;
        };
        /** TaskOut */
        TaskOut: {
            can: components["schemas"]["TaskCan"];
            /** Children */
            children: components["schemas"]["SubtaskOut"][];
            /**
             * Constraint Kind
             * @enum {string}
             */
            constraint_kind: "as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish";
            /** Constraint On */
            constraint_on: string | null;
            /** Deadline */
            deadline: string | null;
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Finish Part */
            finish_part: number;
            /** Id */
            id: number;
            /** Is Auto */
            is_auto: boolean;
            /** Is Milestone */
            is_milestone: boolean;
            /** Is Phase */
            is_phase: boolean;
            /** Is Pinned */
            is_pinned: boolean;
            /** Key */
            key: string;
            /** Links */
            links: components["schemas"]["TaskLinkOfTask"][];
            /** Parent */
            parent: number | null;
            /** Pauses */
            pauses: components["schemas"]["Pause"][];
            /** Person */
            person: number | null;
            /** Position */
            position: number;
            /** Product */
            product: number | null;
            /** Progress */
            progress: number;
            /** Project */
            project: number | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Release */
            release: number | null;
            /** Requirement */
            requirement: number | null;
            /** Requirement Key */
            requirement_key: string | null;
            /** Skill */
            skill: number | null;
            /** Start On */
            start_on: string | null;
            /** Start Part */
            start_part: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** TaskPage */
        TaskPage: {
            /** Items */
            items: components["schemas"]["TaskRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * TaskRow
         * @description One task. References are ids; a milestone's two dates are one. `progress` is a share, 0 to 1.
         *
         *     `start_part` is the share of the first day that has passed when it begins, `finish_part` that of the
         *     last when it ends: 0 and 1 for whole days.
         */
        TaskRow: {
            /**
             * Constraint Kind
             * @enum {string}
             */
            constraint_kind: "as_soon_as_possible" | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish";
            /** Constraint On */
            constraint_on: string | null;
            /** Deadline */
            deadline: string | null;
            /** Effort Days */
            effort_days: number;
            /** Finish On */
            finish_on: string | null;
            /** Finish Part */
            finish_part: number;
            /** Id */
            id: number;
            /** Is Auto */
            is_auto: boolean;
            /** Is Milestone */
            is_milestone: boolean;
            /** Is Phase */
            is_phase: boolean;
            /** Is Pinned */
            is_pinned: boolean;
            /** Key */
            key: string;
            /** Parent */
            parent: number | null;
            /** Pauses */
            pauses: components["schemas"]["Pause"][];
            /** Person */
            person: number | null;
            /** Position */
            position: number;
            /** Product */
            product: number | null;
            /** Progress */
            progress: number;
            /** Project */
            project: number | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Release */
            release: number | null;
            /** Requirement */
            requirement: number | null;
            /** Requirement Key */
            requirement_key: string | null;
            /** Skill */
            skill: number | null;
            /** Start On */
            start_on: string | null;
            /** Start Part */
            start_part: number;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /** TaskRows */
        TaskRows: {
            /** Items */
            items: components["schemas"]["TaskRow"][];
        };
        /**
         * Template
         * @description What a new requirement of a type begins with; rich text and rows as in the requirement itself.
         */
        Template: {
            /**
             * Acceptance
             * @default []
             */
            acceptance: {
                [key: string]: unknown;
            }[];
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Fit Criteria
             * @default []
             */
            fit_criteria: {
                [key: string]: unknown;
            }[];
            /**
             * Implementation
             * @default
             */
            implementation: string;
            /**
             * Rationale
             * @default
             */
            rationale: string;
            /**
             * Steps
             * @default []
             */
            steps: {
                [key: string]: unknown;
            }[];
        };
        /**
         * TemplateOut
         * @description `code` is a kind for those of the product, a number for the workspace's own. `usual_days` are working days.
         */
        TemplateOut: {
            /** Code */
            code: string;
            /** Is Own */
            is_own: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "waterfall" | "ipd" | "scrum" | "mixed";
            /** Name */
            name: string;
            shape: components["schemas"]["Shape"];
            /** Usual Days */
            usual_days: number;
        };
        /** TemplatesOut */
        TemplatesOut: {
            /** Can Keep */
            can_keep: boolean;
            /** Items */
            items: components["schemas"]["TemplateOut"][];
        };
        /** TestCaseChangeIn */
        TestCaseChangeIn: {
            /** Description */
            description?: string | null;
            /** Last Result */
            last_result?: string | null;
            /** Last Run On */
            last_run_on?: string | null;
            /** State */
            state?: string | null;
            /** Title */
            title?: string | null;
            /** Url */
            url?: string | null;
            /** Version */
            version?: number | null;
        };
        /**
         * TestCaseIn
         * @description `verifies` are keys of requirements.
         */
        TestCaseIn: {
            /** Description */
            description?: string | null;
            /** Last Result */
            last_result?: string | null;
            /** Last Run On */
            last_run_on?: string | null;
            /** Product */
            product: number;
            /** State */
            state?: string | null;
            /** Title */
            title: string;
            /** Url */
            url?: string | null;
            /**
             * Verifies
             * @default []
             */
            verifies: string[];
        };
        /** TestCaseOut */
        TestCaseOut: {
            /** Can Edit */
            can_edit: boolean;
            /** Description */
            description: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Last Result */
            last_result: string;
            /** Last Run On */
            last_run_on: string | null;
            /** Owner */
            owner: number | null;
            /** Product */
            product: number;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
            /** Verifies */
            verifies: components["schemas"]["VerifiedRequirement"][];
            /** Version */
            version: number;
        };
        /** TestCasePage */
        TestCasePage: {
            /** Items */
            items: components["schemas"]["TestCaseOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /** TickedIn */
        TickedIn: {
            /** Ticked */
            ticked: number[];
        };
        /**
         * TodoOut
         * @description What is to be done now, by whom, until when: facilitation without a facilitator.
         */
        TodoOut: {
            /** Is Mine */
            is_mine: boolean;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Until */
            until: string | null;
            /** Words */
            words: string;
        };
        /** TokenIn */
        TokenIn: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
        };
        /** TokenOut */
        TokenOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /** Hint */
            hint: string;
            /** Id */
            id: number;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
        };
        /** TotalOut */
        TotalOut: {
            /** Person */
            person: number;
            /** Total */
            total: number;
        };
        /**
         * TraceEdge
         * @description `kind` part_of has no id: it is the tree of parts, kept as the parent of a requirement.
         */
        TraceEdge: {
            /** Id */
            id: number | null;
            /** Is Suspect */
            is_suspect: boolean;
            /** Kind */
            kind: string;
            /** Source */
            source: number;
            /** Target */
            target: number;
        };
        /**
         * TraceGraphOut
         * @description `is_cut`: there was more than `limit` nodes.
         */
        TraceGraphOut: {
            /** Is Cut */
            is_cut: boolean;
            /** Links */
            links: components["schemas"]["TraceEdge"][];
            /** Nodes */
            nodes: components["schemas"]["AroundNode"][];
        };
        /**
         * TraceLinkIn
         * @description Read as "source KIND target"; both are keys.
         */
        TraceLinkIn: {
            /** Kind */
            kind: string;
            /** Source */
            source: string;
            /** Target */
            target: string;
        };
        /** TraceLinkOut */
        TraceLinkOut: {
            /** Id */
            id: number;
            /** Is Suspect */
            is_suspect: boolean;
            /** Kind */
            kind: string;
            /** Source */
            source: number;
            /** Target */
            target: number;
        };
        /**
         * TraceNode
         * @description A record at the end of a link. `type`, `level` and `result` are empty where its kind has none.
         */
        TraceNode: {
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /** Owner */
            owner: number | null;
            /** Progress */
            progress: number | null;
            /** Result */
            result: string;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /** TraceRootsOut */
        TraceRootsOut: {
            /** Is Cut */
            is_cut: boolean;
            /** Links */
            links: components["schemas"]["TraceEdge"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Nodes */
            nodes: components["schemas"]["AroundNode"][];
            /** Total */
            total: number;
        };
        /** UndoIn */
        UndoIn: {
            /**
             * Operation Id
             * Format: uuid
             */
            operation_id: string;
        };
        /**
         * UndoOut
         * @description `operation_id` is the undoing itself: undo it to redo.
         */
        UndoOut: {
            /**
             * Operation Id
             * Format: uuid
             */
            operation_id: string;
            /** Records */
            records: number;
        };
        /** UnheardStakeholder */
        UnheardStakeholder: {
            /** Demands */
            demands: number;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Weight */
            weight: number;
        };
        /** UserOut */
        UserOut: {
            /** Email */
            email: string;
            /** Has Password */
            has_password: boolean;
            /** Id */
            id: number;
            /** Is Administrator */
            is_administrator: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
        };
        /** VerdictIn */
        VerdictIn: {
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Verdict */
            verdict: string;
        };
        /** VerdictOut */
        VerdictOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Is Carried */
            is_carried: boolean;
            person: components["schemas"]["PersonRef"];
            /** Reason */
            reason: string;
            /** Role */
            role: string;
            /** Verdict */
            verdict: string;
        };
        /** VerifiedRequirement */
        VerifiedRequirement: {
            /** Id */
            id: number;
            /** Is Suspect */
            is_suspect: boolean;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /** Link */
            link: number;
            /** Owner */
            owner: number | null;
            /** Progress */
            progress: number | null;
            /** Result */
            result: string;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * VersionDifferences
         * @description What changed from version `left` to version `right`.
         */
        VersionDifferences: {
            /** Differences */
            differences: components["schemas"]["DifferenceOut"][];
            /** Key */
            key: string;
            /** Left */
            left: number;
            /** Right */
            right: number;
        };
        /** VersionOut */
        VersionOut: {
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Key */
            key: string;
            /** Version */
            version: number;
        };
        /**
         * VersionPage
         * @description `can` says whether the reader may restore versions and state reasons.
         */
        VersionPage: {
            /** Can */
            can: {
                [key: string]: boolean;
            };
            /** Current */
            current: number;
            /** Items */
            items: components["schemas"]["VersionRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * VersionRow
         * @description One version: who made it, when, why, and which fields it touched. `kind` is the history's.
         */
        VersionRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** Fields */
            fields: string[];
            /** Is Undo */
            is_undo: boolean;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Version */
            version: number;
            /** Via */
            via: string;
        };
        /** VoiceOut */
        VoiceOut: {
            /** At */
            at: string | null;
            /** Edition */
            edition: number;
            /** Is Awaited */
            is_awaited: boolean;
            /** Is Current */
            is_current: boolean;
            person: components["schemas"]["PersonRef"];
        };
        /** WarningOut */
        WarningOut: {
            /** Affected */
            affected: components["schemas"]["RiskAboutOut"][];
            /** Closed At */
            closed_at: string | null;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Value */
            value: number;
        };
        /**
         * WatchableField
         * @description `is_own`: a field that this workspace added; a retired one is offered no more.
         */
        WatchableField: {
            /** Is Own */
            is_own: boolean;
            /** Is Retired */
            is_retired: boolean;
            /** Label */
            label: string;
            /** Name */
            name: string;
        };
        /**
         * WatchedFieldsIn
         * @description Null brings back the usual ones.
         */
        WatchedFieldsIn: {
            /** Fields */
            fields: string[] | null;
            /** Kind */
            kind: string;
        };
        /**
         * WayOut
         * @description Changes that together make a schedule possible; `is_proven`: none of their kind is cheaper.
         */
        WayOut: {
            /** Is Proven */
            is_proven: boolean;
            sentence: components["schemas"]["SentenceOut"];
        };
        /** WishIn */
        WishIn: {
            /** Level */
            level: number;
            /** Mentor */
            mentor?: number | null;
            /** Skill */
            skill: string;
            /** Until On */
            until_on?: string | null;
        };
        /**
         * WishOut
         * @description A level that somebody wants to reach; `mentor` is a person's id.
         */
        WishOut: {
            /** Level */
            level: number;
            /** Mentor */
            mentor: number | null;
            /** Skill */
            skill: string;
            /** Until On */
            until_on: string | null;
        };
        /** WithdrawIn */
        WithdrawIn: {
            /** Reason */
            reason: string;
        };
        /** WordingCan */
        WordingCan: {
            /** Ignore */
            ignore: boolean;
        };
        /**
         * WordingIn
         * @description Plain texts as they are being written. `requirement` is the key of the one they belong to, if any.
         */
        WordingIn: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Requirement */
            requirement?: string | null;
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * WordingOut
         * @description `score` is 100 minus the points of the `losses`, never below 0.
         */
        WordingOut: {
            /** Hits */
            hits: components["schemas"]["HitOut"][];
            /** Ignored Hits */
            ignored_hits: components["schemas"]["HitOut"][];
            /** Losses */
            losses: components["schemas"]["LossOut"][];
            /** Measures */
            measures: components["schemas"]["MeasureOut"][];
            /** Patterns */
            patterns: components["schemas"]["PatternOut"][];
            proposal: components["schemas"]["KindProposalOut"] | null;
            /** Score */
            score: number;
        };
        /** WordingPage */
        WordingPage: {
            /** Items */
            items: components["schemas"]["WordingRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * WordingQuery
         * @description `rule`: only those that break it.
         */
        WordingQuery: {
            /**
             * Area
             * @default
             */
            area: string;
            /**
             * Criticality
             * @default
             */
            criticality: string;
            /** Cursor */
            cursor?: string | null;
            /**
             * Custom
             * @default
             */
            custom: string;
            /**
             * Difficulty
             * @default
             */
            difficulty: string;
            /** Is Estimated */
            is_estimated?: boolean | null;
            /** Is Overdue */
            is_overdue?: boolean | null;
            /**
             * Level
             * @default
             */
            level: string;
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Owner
             * @default
             */
            owner: string;
            /**
             * Parent
             * @default
             */
            parent: string;
            /**
             * Priority
             * @default
             */
            priority: string;
            /**
             * Product
             * @default
             */
            product: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Release
             * @default
             */
            release: string;
            /**
             * Risk
             * @default
             */
            risk: string;
            /**
             * Rule
             * @default
             */
            rule: string;
            /**
             * Scope
             * @default
             */
            scope: string;
            /**
             * Sort
             * @default score
             * @enum {string}
             */
            sort: "score" | "-score";
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Stability
             * @default
             */
            stability: string;
            /**
             * Stage Owner
             * @default
             */
            stage_owner: string;
            /**
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
            /**
             * Verification Method
             * @default
             */
            verification_method: string;
        };
        /**
         * WordingRow
         * @description `hits` counts the hits by rule.
         */
        WordingRow: {
            /** Has Pattern */
            has_pattern: boolean;
            /** Hits */
            hits: {
                [key: string]: number;
            };
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Product */
            product: number;
            /** Score */
            score: number;
            /** State */
            state: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * WordingSummaryOut
         * @description `score` is the mean over the `requirements` checked; `unchecked` of the workspace wait for `refresh_wording`.
         */
        WordingSummaryOut: {
            /** Fair */
            fair: number;
            /** Good */
            good: number;
            /** Losses */
            losses: components["schemas"]["SummaryLossOut"][];
            /** Poor */
            poor: number;
            /** Products */
            products: components["schemas"]["ProductScoreOut"][];
            /** Requirements */
            requirements: number;
            /** Rules */
            rules: components["schemas"]["RuleOut"][];
            /** Score */
            score: number;
            /** Unchecked */
            unchecked: number;
        };
        /**
         * WordPart
         * @description `op` is same, removed or added.
         */
        WordPart: {
            /** Op */
            op: string;
            /** Text */
            text: string;
        };
        /** WordsIn */
        WordsIn: {
            /** Words */
            words: string;
        };
        /**
         * WorkspaceCan
         * @description What the reader may do here; the browser shows no more than that.
         */
        WorkspaceCan: {
            /** Delete */
            delete: boolean;
            /** Discuss */
            discuss: boolean;
            /** Manage */
            manage: boolean;
            /** Plan */
            plan: boolean;
            /** Read Plan */
            read_plan: boolean;
            /** Write */
            write: boolean;
        };
        /** WorkspaceChangeIn */
        WorkspaceChangeIn: {
            /** Currency */
            currency?: string | null;
            /** Name */
            name?: string | null;
        };
        /** WorkspaceIn */
        WorkspaceIn: {
            /**
             * Currency
             * @default CNY
             */
            currency: string;
            /**
             * Language
             * @default en
             */
            language: string;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /** WorkspaceOut */
        WorkspaceOut: {
            /** Areas */
            areas: components["schemas"]["AreaOut"][];
            can: components["schemas"]["WorkspaceCan"];
            /** Currency */
            currency: string;
            /** Is Demo */
            is_demo: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** People */
            people: components["schemas"]["PersonRef"][];
            /** Products */
            products: components["schemas"]["ProductOut"][];
            /** Role */
            role: string;
            /** Skills */
            skills: components["schemas"]["SkillOut"][];
            /** Slug */
            slug: string;
        };
        /** WorkspaceSummary */
        WorkspaceSummary: {
            /** Currency */
            currency: string;
            /** Is Demo */
            is_demo: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Slug */
            slug: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_demos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoOut"][];
                };
            };
        };
    };
    load_demo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoOut"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeOut"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionStateOut"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_in_with_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
        };
    };
    get_shared_roadmap: {
        parameters: {
            query?: never;
            header?: {
                "X-Roadmap-Secret"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRoadmapOut"];
                };
            };
        };
    };
    list_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"][];
                };
            };
        };
    };
    create_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenOut"];
                };
            };
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_workspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSummary"][];
                };
            };
        };
    };
    create_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
        };
    };
    get_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
        };
    };
    delete_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
        };
    };
    list_activity: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                record?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
        };
    };
    create_area: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaOut"];
                };
            };
        };
    };
    change_area: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaOut"];
                };
            };
        };
    };
    list_baselines: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselinePage"];
                };
            };
        };
    };
    take_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaselineIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineOut"];
                };
            };
        };
    };
    get_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineOut"];
                };
            };
        };
    };
    verify_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityOut"];
                };
            };
        };
    };
    list_baseline_items: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                baseline_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineItemPage"];
                };
            };
        };
    };
    get_baseline_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineItemOut"];
                };
            };
        };
    };
    reinstate_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineOut"];
                };
            };
        };
    };
    withdraw_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                baseline_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaselineOut"];
                };
            };
        };
    };
    compare_baselines: {
        parameters: {
            query: {
                change?: "" | "added" | "removed" | "changed";
                cursor?: string | null;
                left: string;
                limit?: number;
                right?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonOut"];
                };
            };
        };
    };
    list_borrowings: {
        parameters: {
            query?: {
                cursor?: string | null;
                department?: number | null;
                limit?: number;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingPage"];
                };
            };
        };
    };
    ask_to_borrow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BorrowIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    get_borrowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    approve_borrowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BorrowingApproveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    refuse_borrowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BorrowingRefuseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    return_borrowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BorrowingReturnIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    withdraw_borrowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BorrowingSettleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowingOut"];
                };
            };
        };
    };
    get_calendar: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    change_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    set_calendar_days: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDaysIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    list_non_working_days: {
        parameters: {
            query: {
                finish_on: string;
                start_on: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonWorkingOut"];
                };
            };
        };
    };
    list_calendar_regions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    seed_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    get_capacity: {
        parameters: {
            query: {
                finish_on: string;
                start_on: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityOut"];
                };
            };
        };
    };
    list_charters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterList"];
                };
            };
        };
    };
    create_charter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharterIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterOut"];
                };
            };
        };
    };
    get_charter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterOut"];
                };
            };
        };
    };
    delete_charter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_charter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharterChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterOut"];
                };
            };
        };
    };
    list_conflicts: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string;
                limit?: number;
                mine?: boolean;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
        };
    };
    get_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRow"];
                };
            };
        };
    };
    dismiss_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRow"];
                };
            };
        };
    };
    take_up_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictRow"];
                };
            };
        };
    };
    find_conflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchOut"];
                };
            };
        };
    };
    list_custom_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"][];
                };
            };
        };
    };
    create_custom_field: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
        };
    };
    delete_custom_field: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_custom_field: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldOut"];
                };
            };
        };
    };
    check_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgainstOut"][];
                };
            };
        };
    };
    get_decision_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresOut"];
                };
            };
        };
    };
    list_decisions: {
        parameters: {
            query?: {
                about?: string;
                cursor?: string | null;
                limit?: number;
                q?: string;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
        };
    };
    record_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
        };
    };
    get_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
        };
    };
    apply_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
        };
    };
    plan_decision_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDateIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
        };
    };
    delete_demo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_departments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsOut"];
                };
            };
        };
    };
    create_department: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsOut"];
                };
            };
        };
    };
    delete_department: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_department: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsOut"];
                };
            };
        };
    };
    prepare_disagreement: {
        parameters: {
            query: {
                about: string;
                parties?: string;
                rating?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedOut"];
                };
            };
        };
    };
    list_disagreements: {
        parameters: {
            query?: {
                about?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementPage"];
                };
            };
        };
    };
    open_disagreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisagreementIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    get_disagreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    agree_in_disagreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    propose_criteria: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    change_disagreement_deadlines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlinesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    decide_disagreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    merge_options: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionMergeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    add_option: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    change_option: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    give_apart_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApartReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    state_position: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    score_options: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoresIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    withdraw_disagreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisagreementOut"];
                };
            };
        };
    };
    list_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRow"][];
                };
            };
        };
    };
    create_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    get_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    delete_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    export_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentExportIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentExportStartedOut"];
                };
            };
        };
    };
    list_document_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentFileOut"][];
                };
            };
        };
    };
    issue_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentIssueIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    preview_document: {
        parameters: {
            query?: {
                most?: number;
                section?: number | null;
            };
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPreviewOut"];
                };
            };
        };
    };
    add_document_section: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSectionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    remove_document_section: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                section_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    change_document_section: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                section_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSectionChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    move_document_section: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                section_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSectionMoveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    apply_document_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOut"];
                };
            };
        };
    };
    get_document_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_document_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentTemplatesOut"];
                };
            };
        };
    };
    prepare_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChoicesOut"];
                };
            };
        };
    };
    list_evaluation_cycles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleList"];
                };
            };
        };
    };
    create_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOut"];
                };
            };
        };
    };
    get_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOut"];
                };
            };
        };
    };
    change_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOut"];
                };
            };
        };
    };
    delete_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    save_evaluation_judgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOut"];
                };
            };
        };
    };
    remind_evaluation_judges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindedOut"];
                };
            };
        };
    };
    get_evaluation_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    accept_evaluation_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    appeal_evaluation_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    answer_evaluation_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    comment_evaluation_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    plan_evaluation_talk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
                subject_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultOut"];
                };
            };
        };
    };
    move_evaluation_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleOut"];
                };
            };
        };
    };
    export_comparison: {
        parameters: {
            query: {
                format?: string;
                language?: ("en" | "zh") | null;
                left: string;
                right?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_reqif: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                ids?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_requirements: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                format?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                language?: ("en" | "zh") | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    list_feedback: {
        parameters: {
            query?: {
                box?: string;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
        };
    };
    give_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    propose_feedback_pairs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairProposals"];
                };
            };
        };
    };
    list_feedback_cycles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCycleList"];
                };
            };
        };
    };
    open_feedback_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackCycleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCycleOut"];
                };
            };
        };
    };
    get_feedback_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCycleOut"];
                };
            };
        };
    };
    change_feedback_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackCycleChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCycleOut"];
                };
            };
        };
    };
    close_feedback_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCycleOut"];
                };
            };
        };
    };
    remind_feedback_givers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycle_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindedOut"];
                };
            };
        };
    };
    list_feedback_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRequestList"];
                };
            };
        };
    };
    ask_for_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequestIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRequestList"];
                };
            };
        };
    };
    end_feedback_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    take_back_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    answer_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    thank_for_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedback_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
        };
    };
    get_gantt: {
        parameters: {
            query?: {
                parent?: string;
                person?: string;
                product?: string;
                project?: string;
                release?: string;
                requirement?: string;
                skill?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GanttOut"];
                };
            };
        };
    };
    export_gantt: {
        parameters: {
            query?: {
                format?: "svg" | "png" | "pdf";
                parent?: string;
                person?: string;
                product?: string;
                project?: string;
                release?: string;
                requirement?: string;
                skill?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_goals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalsOut"];
                };
            };
        };
    };
    list_confirmations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationsOut"];
                };
            };
        };
    };
    confirm_goals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmGoalsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedGoalsOut"];
                };
            };
        };
    };
    list_goal_conflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalConflictOut"][];
                };
            };
        };
    };
    look_at_goal_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conflict: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalConflictOut"][];
                };
            };
        };
    };
    list_orphan_requirements: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrphanPage"];
                };
            };
        };
    };
    get_portfolio: {
        parameters: {
            query?: {
                by?: string;
                period?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioOut"];
                };
            };
        };
    };
    get_goal_report: {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReportOut"];
                };
            };
        };
    };
    export_goal_report: {
        parameters: {
            query?: {
                format?: string;
                period?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    upload_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    check_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    commit_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStartedOut"];
                };
            };
        };
    };
    leave_out_import_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportLeftOutIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    list_import_likenesses: {
        parameters: {
            query?: {
                action?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLikenesses"];
                };
            };
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                action?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
        };
    };
    list_import_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFieldOut"][];
                };
            };
        };
    };
    get_import_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_notices: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    mark_notices_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                kind?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"][];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
        };
    };
    stop_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOut"];
                };
            };
        };
    };
    list_link_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkKindsOut"];
                };
            };
        };
    };
    choose_watched_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchedFieldsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkKindsOut"];
                };
            };
        };
    };
    add_trace_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceLinkIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceLinkOut"];
                };
            };
        };
    };
    remove_trace_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_link_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkChanges"];
                };
            };
        };
    };
    confirm_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmLinksIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedOut"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOut"][];
                };
            };
        };
    };
    add_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMemberOut"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
        };
    };
    get_milestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    change_milestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    settle_milestone_condition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                place: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionDoneIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    add_milestone_criterion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriterionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    remove_milestone_criterion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                criterion_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    change_milestone_criterion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                criterion_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriterionChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    decide_milestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    reopen_milestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    create_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectiveIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    get_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    delete_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectiveChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    activate_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    check_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    remove_check_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_in_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    close_objective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectiveCloseIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    declare_goal_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalConflictOut"][];
                };
            };
        };
    };
    withdraw_goal_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                other: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalConflictOut"][];
                };
            };
        };
    };
    add_key_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyResultIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    remove_key_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                result_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    change_key_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                result_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyResultChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveOut"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"][];
                };
            };
        };
    };
    create_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
        };
    };
    delete_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
        };
    };
    list_plan_baselines: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBaselinePage"];
                };
            };
        };
    };
    take_plan_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBaselineIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBaselineOut"];
                };
            };
        };
    };
    get_plan_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBaselineOut"];
                };
            };
        };
    };
    compare_plan_baseline: {
        parameters: {
            query?: {
                change?: "" | "added" | "removed" | "changed" | "same";
                cursor?: string | null;
                limit?: number;
                right?: number | null;
            };
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparisonOut"];
                };
            };
        };
    };
    reinstate_plan_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBaselineOut"];
                };
            };
        };
    };
    get_plan_shadows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowsOut"];
                };
            };
        };
    };
    withdraw_plan_baseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBaselineOut"];
                };
            };
        };
    };
    upload_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportOut"];
                };
            };
        };
    };
    get_plan_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportOut"];
                };
            };
        };
    };
    check_plan_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportOut"];
                };
            };
        };
    };
    choose_plan_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChoicesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanImportOut"];
                };
            };
        };
    };
    commit_plan_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanStartedOut"];
                };
            };
        };
    };
    list_plan_rows: {
        parameters: {
            query?: {
                action?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRowPage"];
                };
            };
        };
    };
    tell_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceOut"][];
                };
            };
        };
    };
    leave_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                tab: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_priorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    change_priorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrioritySettingsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    start_priority_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriorityCycleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    get_priority_cycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityCycleDetail"];
                };
            };
        };
    };
    freeze_priorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    add_missing_priorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    move_priority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriorityMoveIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityListOut"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
        };
    };
    change_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductOut"];
                };
            };
        };
    };
    list_project_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesOut"];
                };
            };
        };
    };
    drop_project_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_projects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectsOut"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBeginIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    delete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFieldsOut"];
                };
            };
        };
    };
    get_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesOut"];
                };
            };
        };
    };
    plan_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                release_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesOut"];
                };
            };
        };
    };
    drop_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                release_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesOut"];
                };
            };
        };
    };
    await_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    add_milestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneOut"];
                };
            };
        };
    };
    move_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMoveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    preview_project_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMoveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftOut"];
                };
            };
        };
    };
    add_phases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhasesIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
        };
    };
    keep_project_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepShapeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
        };
    };
    export_mspdi: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    propose_phases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePhasesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedPhases"];
                };
            };
        };
    };
    list_proposals: {
        parameters: {
            query?: {
                kind?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRow"][];
                };
            };
        };
    };
    get_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
                };
            };
        };
    };
    apply_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
                };
            };
        };
    };
    drop_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalOut"];
                };
            };
        };
    };
    get_ranking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOut"];
                };
            };
        };
    };
    change_ranking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOut"];
                };
            };
        };
    };
    prepare_rating_set: {
        parameters: {
            query?: {
                picked?: string;
                query?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingSetOut"];
                };
            };
        };
    };
    list_ratings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingPage"];
                };
            };
        };
    };
    start_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    get_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    change_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    hand_in_ballot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingBallotIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    end_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingEndIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    give_rating_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                requirement: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    reveal_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    start_rating_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingDueIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    take_over_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingTakeOverIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingOut"];
                };
            };
        };
    };
    list_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentOut"][];
                };
            };
        };
    };
    add_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentOut"];
                };
            };
        };
    };
    delete_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentOut"];
                };
            };
        };
    };
    list_record_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutRecordOut"];
                };
            };
        };
    };
    list_record_risks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRow"][];
                };
            };
        };
    };
    get_skill_needs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillNeedsOut"];
                };
            };
        };
    };
    set_skill_needs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillNeedsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillNeedsOut"];
                };
            };
        };
    };
    list_releases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"][];
                };
            };
        };
    };
    create_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
        };
    };
    delete_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseOut"];
                };
            };
        };
    };
    find_release_front: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindFrontIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    plan_releases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanReleasesIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    replan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplanIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    get_replan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replan_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanOut"];
                };
            };
        };
    };
    apply_replan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replan_id: number;
                slug: string;
                way: "least" | "anew";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanOut"];
                };
            };
        };
    };
    upload_reqif: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    /**
                     * Mend
                     * @default false
                     */
                    mend?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifImportOut"];
                };
            };
        };
    };
    get_reqif_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifImportOut"];
                };
            };
        };
    };
    check_reqif_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReqifCheckIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifImportOut"];
                };
            };
        };
    };
    choose_reqif_sides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReqifChoicesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifImportOut"];
                };
            };
        };
    };
    commit_reqif_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifStartedOut"];
                };
            };
        };
    };
    list_reqif_rows: {
        parameters: {
            query?: {
                action?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                import_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifRowPage"];
                };
            };
        };
    };
    get_reqif_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mark: string;
                name: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_reqif_origin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReqifForeignOut"];
                };
            };
        };
    };
    list_requirement_types: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementTypeOut"][];
                };
            };
        };
    };
    create_requirement_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementTypeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementTypeOut"];
                };
            };
        };
    };
    delete_requirement_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_requirement_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementTypeChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementTypeOut"];
                };
            };
        };
    };
    list_requirements: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                cursor?: string | null;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                limit?: number;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                sort?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementPage"];
                };
            };
        };
    };
    create_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOut"];
                };
            };
        };
    };
    change_requirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementEditsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementRows"];
                };
            };
        };
    };
    get_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOut"];
                };
            };
        };
    };
    change_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOut"];
                };
            };
        };
    };
    get_contributions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionsOut"];
                };
            };
        };
    };
    set_contributions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributionsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionsOut"];
                };
            };
        };
    };
    check_fit_criterion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                criterion: string;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasuredIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitVerdict"];
                };
            };
        };
    };
    add_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOut"];
                };
            };
        };
    };
    remove_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                link_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOut"];
                };
            };
        };
    };
    merge_requirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReshapedOut"];
                };
            };
        };
    };
    move_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReshapedOut"];
                };
            };
        };
    };
    list_requirement_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementReviewRow"][];
                };
            };
        };
    };
    list_similar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarOut"];
                };
            };
        };
    };
    set_similar_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    take_similar_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    split_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReshapedOut"];
                };
            };
        };
    };
    list_versions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionPage"];
                };
            };
        };
    };
    get_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    compare_versions: {
        parameters: {
            query?: {
                against?: number | null;
            };
            header?: never;
            path: {
                key: string;
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifferences"];
                };
            };
        };
    };
    explain_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restore_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredOut"];
                };
            };
        };
    };
    get_wording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementWordingOut"];
                };
            };
        };
    };
    ignore_hit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IgnoreIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IgnoredOut"];
                };
            };
        };
    };
    heed_hit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ignored_id: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    count_requirements: {
        parameters: {
            query?: {
                area?: string;
                by?: "type" | "level" | "priority" | "state" | "source" | "product" | "area" | "owner" | "release" | "parent";
                criticality?: string;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountOut"][];
                };
            };
        };
    };
    delete_requirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementIdsIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    add_map_area: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapAreaIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
        };
    };
    change_map_area: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapAreaChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
        };
    };
    list_responsibility_findings: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsOut"];
                };
            };
        };
    };
    list_map_adjustments: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentPage"];
                };
            };
        };
    };
    get_responsibility_map: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
        };
    };
    change_responsibility_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
        };
    };
    list_overlap_indices: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairsOut"];
                };
            };
        };
    };
    review_map_areas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOut"];
                };
            };
        };
    };
    list_settlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"][];
                };
            };
        };
    };
    settle_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementOut"];
                };
            };
        };
    };
    list_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
        };
    };
    start_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    get_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    change_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    cancel_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    tick_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickedIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_review_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemRow"][];
                };
            };
        };
    };
    get_review_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                requirement: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemOut"];
                };
            };
        };
    };
    add_remark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                requirement: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemOut"];
                };
            };
        };
    };
    give_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                requirement: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemOut"];
                };
            };
        };
    };
    get_minutes: {
        parameters: {
            query?: {
                format?: string;
                round?: number | null;
            };
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resolve_remark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                remark_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolvedIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    start_next_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    sign_off_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    sign_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewOut"];
                };
            };
        };
    };
    get_risk_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskFiguresOut"];
                };
            };
        };
    };
    get_risk_matrix: {
        parameters: {
            query?: {
                about?: string;
                category?: string;
                due?: string;
                level?: string;
                owner?: string;
                phase?: string;
                product?: string;
                q?: string;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOut"][];
                };
            };
        };
    };
    get_risk_scheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeOut"];
                };
            };
        };
    };
    change_risk_scheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeOut"];
                };
            };
        };
    };
    list_risk_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionPage"];
                };
            };
        };
    };
    open_risk_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskSessionIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    get_risk_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    add_risk_candidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    change_risk_candidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidate: number;
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    finish_risk_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    merge_risk_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateMergeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    reveal_risk_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    take_risk_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateTakeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    vote_on_risk_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CandidateIdsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskSessionOut"];
                };
            };
        };
    };
    suggest_risks: {
        parameters: {
            query?: {
                about?: string;
                category?: string;
                q?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsOut"];
                };
            };
        };
    };
    list_risk_warnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesOut"];
                };
            };
        };
    };
    create_risk_warning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleOut"];
                };
            };
        };
    };
    delete_risk_warning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_risk_warning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleOut"];
                };
            };
        };
    };
    look_at_risk_warnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedOut"];
                };
            };
        };
    };
    list_risks: {
        parameters: {
            query?: {
                about?: string;
                category?: string;
                cursor?: string | null;
                due?: string;
                level?: string;
                limit?: number;
                owner?: string;
                phase?: string;
                product?: string;
                q?: string;
                sort?: string;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskPage"];
                };
            };
        };
    };
    create_risk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    change_risks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskEditsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRow"][];
                };
            };
        };
    };
    get_risk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    change_risk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    tell_risk_occurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    change_risk_occurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    add_risk_response: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    remove_risk_response: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_risk_response: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    make_risk_response_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTaskIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    review_risk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskOut"];
                };
            };
        };
    };
    delete_risks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskIdsIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_roadmaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapList"];
                };
            };
        };
    };
    create_roadmap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapOut"];
                };
            };
        };
    };
    get_roadmap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureOut"];
                };
            };
        };
    };
    delete_roadmap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_roadmap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoadmapChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoadmapOut"];
                };
            };
        };
    };
    list_roadmap_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedLinkOut"][];
                };
            };
        };
    };
    share_roadmap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLinkOut"];
                };
            };
        };
    };
    revoke_roadmap_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: number;
                roadmap_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    check_rule_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTableReport"];
                };
            };
        };
    };
    list_scenarios: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
        };
    };
    make_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRow"];
                };
            };
        };
    };
    get_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioOut"];
                };
            };
        };
    };
    rename_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRow"];
                };
            };
        };
    };
    delete_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    apply_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyScenarioIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRow"];
                };
            };
        };
    };
    change_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioEditsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioEditedOut"];
                };
            };
        };
    };
    schedule_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleScenarioIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    update_scenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                copy_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioVersionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRow"];
                };
            };
        };
    };
    compare_scenarios: {
        parameters: {
            query?: {
                ids?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioComparisonOut"];
                };
            };
        };
    };
    simulate_scenarios: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateScenariosIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    make_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeScheduleIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    preview_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
        };
    };
    simulate_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatePlanIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningJobOut"];
                };
            };
        };
    };
    list_scores: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                cursor?: string | null;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                limit?: number;
                method?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedPage"];
                };
            };
        };
    };
    set_scores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreEditsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreRef"][];
                };
            };
        };
    };
    get_moscow_shares: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoscowSharesOut"];
                };
            };
        };
    };
    get_quadrants: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuadrantsOut"];
                };
            };
        };
    };
    find_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarOut"];
                };
            };
        };
    };
    list_similar_pairs: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarPairs"];
                };
            };
        };
    };
    find_similar_pairs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindPairsOut"];
                };
            };
        };
    };
    list_skill_levels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillLevelsOut"];
                };
            };
        };
    };
    set_skill_levels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillLevelsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillLevelsOut"];
                };
            };
        };
    };
    list_slips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipsOut"];
                };
            };
        };
    };
    list_stakeholders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderOut"][];
                };
            };
        };
    };
    set_stakeholder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StakeholderIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderOut"];
                };
            };
        };
    };
    list_start_gates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateList"];
                };
            };
        };
    };
    set_up_gate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOut"];
                };
            };
        };
    };
    get_start_gate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOut"];
                };
            };
        };
    };
    remove_gate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ask_for_parts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOut"];
                };
            };
        };
    };
    confirm_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateConfirmIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOut"];
                };
            };
        };
    };
    start_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateStartIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOut"];
                };
            };
        };
    };
    list_suspect_links: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string;
                limit?: number;
                product?: number | null;
                record?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspectLinkPage"];
                };
            };
        };
    };
    add_task_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskLinkIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskLinkOut"];
                };
            };
        };
    };
    remove_task_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_task_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link_id: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskLinkChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskLinkOut"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                parent?: string;
                person?: string;
                product?: string;
                project?: string;
                q?: string;
                release?: string;
                requirement?: string;
                skill?: string;
                sort?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
        };
    };
    create_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
        };
    };
    change_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskEditsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRows"];
                };
            };
        };
    };
    get_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
        };
    };
    change_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOut"];
                };
            };
        };
    };
    break_down_requirements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakDownIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakDownOut"];
                };
            };
        };
    };
    delete_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskIdsIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_test_cases: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                product?: number | null;
                q?: string;
                requirement?: string;
                result?: string;
                state?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCasePage"];
                };
            };
        };
    };
    create_test_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestCaseIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCaseOut"];
                };
            };
        };
    };
    get_test_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCaseOut"];
                };
            };
        };
    };
    delete_test_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_test_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestCaseChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCaseOut"];
                };
            };
        };
    };
    create_theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalThemeIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalsOut"];
                };
            };
        };
    };
    delete_theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalsOut"];
                };
            };
        };
    };
    change_theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalThemeChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalsOut"];
                };
            };
        };
    };
    get_trace_coverage: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageOut"];
                };
            };
        };
    };
    list_trace_gaps: {
        parameters: {
            query: {
                area?: string;
                criticality?: string;
                cursor?: string | null;
                custom?: string;
                difficulty?: string;
                gap: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                limit?: number;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                };
            };
        };
    };
    get_trace_graph: {
        parameters: {
            query: {
                direction?: "up" | "down" | "both";
                kinds?: string;
                limit?: number;
                record: string;
                steps?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceGraphOut"];
                };
            };
        };
    };
    get_trace_impact: {
        parameters: {
            query: {
                kinds?: string;
                limit?: number;
                record: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactOut"];
                };
            };
        };
    };
    get_trace_matrix: {
        parameters: {
            query?: {
                columns?: string;
                columns_area?: string;
                columns_level?: string;
                columns_linked?: boolean | null;
                columns_product?: string;
                columns_q?: string;
                columns_release?: string;
                columns_state?: string;
                columns_type?: string;
                kinds?: string;
                rows?: string;
                rows_area?: string;
                rows_level?: string;
                rows_linked?: boolean | null;
                rows_product?: string;
                rows_q?: string;
                rows_release?: string;
                rows_state?: string;
                rows_type?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixOut"];
                };
            };
        };
    };
    export_trace_matrix: {
        parameters: {
            query?: {
                columns?: string;
                columns_area?: string;
                columns_level?: string;
                columns_linked?: boolean | null;
                columns_product?: string;
                columns_q?: string;
                columns_release?: string;
                columns_state?: string;
                columns_type?: string;
                format?: "csv" | "xlsx";
                kinds?: string;
                rows?: string;
                rows_area?: string;
                rows_level?: string;
                rows_linked?: boolean | null;
                rows_product?: string;
                rows_q?: string;
                rows_release?: string;
                rows_state?: string;
                rows_type?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_rollups: {
        parameters: {
            query?: {
                record?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollupOut"][];
                };
            };
        };
    };
    list_trace_roots: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                cursor?: string | null;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                limit?: number;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRootsOut"];
                };
            };
        };
    };
    undo_operation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoOut"];
                };
            };
        };
    };
    list_saved_views: {
        parameters: {
            query: {
                page: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"][];
                };
            };
        };
    };
    save_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewOut"];
                };
            };
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_wording: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                cursor?: string | null;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                limit?: number;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                rule?: string;
                scope?: string;
                sort?: "score" | "-score";
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingPage"];
                };
            };
        };
    };
    check_wording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingOut"];
                };
            };
        };
    };
    get_dictionary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryOut"];
                };
            };
        };
    };
    set_dictionary_word: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryWordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryWordOut"];
                };
            };
        };
    };
    remove_dictionary_word: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                word_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    refresh_wording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshOut"];
                };
            };
        };
    };
    get_wording_summary: {
        parameters: {
            query?: {
                area?: string;
                criticality?: string;
                custom?: string;
                difficulty?: string;
                is_estimated?: boolean | null;
                is_overdue?: boolean | null;
                level?: string;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                risk?: string;
                scope?: string;
                source?: string;
                stability?: string;
                stage_owner?: string;
                state?: string;
                type?: string;
                verification_method?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingSummaryOut"];
                };
            };
        };
    };
}
