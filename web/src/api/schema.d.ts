// Written by scripts/api.mjs from the server's routes; do not edit.
export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            by: "type" | "priority" | "state" | "source" | "product" | "area" | "owner" | "release" | "parent";
            /** Is Estimated */
            is_estimated?: boolean | null;
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
             * Source
             * @default
             */
            source: string;
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
        /** LinkIn */
        LinkIn: {
            /** Kind */
            kind: string;
            /** Target */
            target: string;
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
            /** Cursor */
            cursor?: string | null;
            /** Is Estimated */
            is_estimated?: boolean | null;
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
             * State
             * @default
             */
            state: string;
            /**
             * Type
             * @default
             */
            type: string;
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
        /** NoticeOut */
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
        /** PersonRef */
        PersonRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
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
        /** ProfileIn */
        ProfileIn: {
            /** Language */
            language?: string | null;
            /** Name */
            name?: string | null;
        };
        /**
         * ReadIn
         * @description The notices read; null means all.
         */
        ReadIn: {
            /** Ids */
            ids?: number[] | null;
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
         */
        RequirementChangeIn: {
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
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
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Release */
            release?: number | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** State */
            state?: string | null;
            /** Title */
            title?: string | null;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
            /** Version */
            version?: number | null;
        };
        /** RequirementEditIn */
        RequirementEditIn: {
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
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
            /** Id */
            id: number;
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Release */
            release?: number | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** State */
            state?: string | null;
            /** Title */
            title?: string | null;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
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
            /** Area */
            area?: number | null;
            /** Cost */
            cost?: number | null;
            /** Demands */
            demands?: {
                [key: string]: number;
            } | null;
            /** Description */
            description?: string | null;
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
            /** Is Release Pinned */
            is_release_pinned?: boolean | null;
            /** Owner */
            owner?: number | null;
            /** Parent */
            parent?: number | null;
            /** Position */
            position?: number | null;
            /** Priority */
            priority?: string | null;
            /** Product */
            product: number;
            /** Release */
            release?: number | null;
            /** Source */
            source?: string | null;
            /** Source Detail */
            source_detail?: string | null;
            /** State */
            state?: string | null;
            /** Title */
            title: string;
            /** Type */
            type?: string | null;
            /** Value */
            value?: number | null;
        };
        /** RequirementOut */
        RequirementOut: {
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
            /** Demands */
            demands: {
                [key: string]: number;
            };
            /** Description */
            description: string;
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
            /** Is Release Pinned */
            is_release_pinned: boolean;
            /** Key */
            key: string;
            /** Links */
            links: components["schemas"]["LinkOut"][];
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
            /** Score */
            score: number | null;
            /** Source */
            source: string;
            /** Source Detail */
            source_detail: string;
            /** State */
            state: string;
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
            /** Is Release Pinned */
            is_release_pinned: boolean;
            /** Key */
            key: string;
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
            /** Score */
            score: number | null;
            /** Source */
            source: string;
            /** Source Detail */
            source_detail: string;
            /** State */
            state: string;
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
            /** Version */
            version: number;
        };
        /** RequirementRows */
        RequirementRows: {
            /** Items */
            items: components["schemas"]["RequirementRow"][];
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
        /** SkillOut */
        SkillOut: {
            /** Id */
            id: number;
            /** Name */
            name: string;
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
    list_requirements: {
        parameters: {
            query?: {
                area?: string;
                cursor?: string | null;
                is_estimated?: boolean | null;
                limit?: number;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                sort?: string;
                source?: string;
                state?: string;
                type?: string;
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
    count_requirements: {
        parameters: {
            query?: {
                area?: string;
                by?: "type" | "priority" | "state" | "source" | "product" | "area" | "owner" | "release" | "parent";
                is_estimated?: boolean | null;
                owner?: string;
                parent?: string;
                priority?: string;
                product?: string;
                q?: string;
                release?: string;
                source?: string;
                state?: string;
                type?: string;
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
}
